import type { CacheHint } from './cache-hint';

/** An entity's fields as a subgraph gave them, and for how long they may be given again. */
export interface KeptEntity {
  readonly entity: unknown;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly scope: CacheHint['scope'];
}

/** An entity as the text that is kept of it. */
export function writeKeptEntity(entity: unknown, { maxAge = 0, scope }: CacheHint): string {
  return JSON.stringify({ entity, until: Date.now() + maxAge * 1_000, scope } satisfies KeptEntity);
}

/** Reads a text again; undefined when there is none or its time is over. */
export function readKeptEntity(text: string | undefined): KeptEntity | undefined {
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as KeptEntity;
  return kept.until > Date.now() ? kept : undefined;
}

/** For how long, and for whom, an answer with this entity may be kept. */
export function hintOf({ until, scope }: KeptEntity): CacheHint {
  return { maxAge: Math.floor(Math.max(0, until - Date.now()) / 1_000), ...(scope && { scope }) };
}
