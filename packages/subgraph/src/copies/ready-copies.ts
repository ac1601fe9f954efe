import { type Copy, readFreshness } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { CopyState, ToldCopyState } from './copy-state';

/** How it stands with each copy and how fresh it is; undefined where no process keeps any. */
export async function readyCopies(
  database: DataSource,
  copies: readonly Copy[],
  states: readonly CopyState[] = [],
): Promise<ToldCopyState[] | undefined> {
  if (states.length === 0) return undefined;
  const freshness = await readFreshness(database, copies);
  return states.map((state) => {
    const { asOf = null } = freshness.find(({ of, from }) => of === state.of && from === state.from) ?? {};
    return { ...state, asOf: asOf?.toISOString() ?? null, behindSeconds: behindSeconds(asOf) };
  });
}

/** For how many seconds a copy may be behind; null where it was never whole. */
export function behindSeconds(asOf: Date | null): number | null {
  return asOf && Math.max(0, Math.round((Date.now() - asOf.getTime()) / 1_000));
}
