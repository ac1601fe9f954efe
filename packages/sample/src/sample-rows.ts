import type { Demonstration, DemonstrationEntity, SampleRows } from './dataset';
import { facts } from './facts/facts';

/** All rows of one entity, and how many they are. */
export interface RowsOfEntity<R> {
  /** The entity in words, such as `person languages`. */
  readonly label: string;
  /** The facts, then the demonstration. */
  readonly sources: readonly Iterable<R>[];
  readonly total: number;
}

/**
 * The rows of an entity: its facts, and what the demonstration makes up of it, if anything.
 *
 * They are made while they are read, anew for each call: to keep rows for the next reader would not stay flat in memory.
 */
export function sampleRows<E extends keyof SampleRows>(entity: E, made: Demonstration): RowsOfEntity<SampleRows[E]> {
  const label = entity.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const known = facts[entity];
  if (!isMadeUp(entity, made)) return { label, sources: [known], total: known.length };
  const madeUp = made[entity]() as Iterable<SampleRows[E]>;
  return { label, sources: [known, madeUp], total: known.length + made.counts[entity] };
}

function isMadeUp(entity: string, made: Demonstration): entity is DemonstrationEntity {
  return Object.hasOwn(made.counts, entity);
}
