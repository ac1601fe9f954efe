import type { DataSource } from 'typeorm';
import { keyTableOf } from './search-table';

/** What PostgreSQL's statistics tell of the letters of a list's search keys. */
interface KeyStatistics {
  /** How many keys there are; -1 before they were analysed. */
  readonly keys: number;
  /** Letters that many keys have, and which share of all keys each of them is; null without such or statistics. */
  readonly common: readonly string[] | null;
  readonly shares: readonly number[] | null;
  /** Letters that part the other keys into groups of equal size, in their order. */
  readonly bounds: readonly string[] | null;
}

/** About how many keys of a list begin with given letters. It may be wrong by some thousandths of all keys. */
export class KeyFrequency {
  constructor(private readonly statistics: KeyStatistics) {}

  /** @returns nothing where the keys were never analysed */
  keysThatBegin(letters: string): number | undefined {
    const { keys, common, shares, bounds } = this.statistics;
    if (keys < 0 || (common === null && bounds === null)) return undefined;
    const known = sum((common ?? []).map((value, at) => (value.startsWith(letters) ? (shares?.[at] ?? 0) : 0)));
    const others = 1 - sum(shares ?? []);
    const groups = Math.max((bounds?.length ?? 0) - 1, 1);
    // No bound between says that it is less than one group, and not that there is none.
    const begun = Math.max(bounds?.filter((bound) => bound.startsWith(letters)).length ?? 0, 0.5);
    return keys * (known + (bounds ? (others * begun) / groups : 0));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

const FRESH_MS = 300_000;

interface Reading {
  readonly frequency: Promise<KeyFrequency>;
  readonly readAt: number;
}

const readings = new WeakMap<DataSource, Map<string, Reading>>();

/**
 * How frequent a list's search keys are. It is read once in five minutes: only how a search is answered depends on it, and
 * not what it finds.
 */
export async function readKeyFrequency(dataSource: DataSource, table: string): Promise<KeyFrequency> {
  const ofSource = readings.get(dataSource) ?? new Map<string, Reading>();
  readings.set(dataSource, ofSource);
  const known = ofSource.get(table);
  if (known && Date.now() - known.readAt < FRESH_MS) return known.frequency;
  const reading = { frequency: readStatistics(dataSource, table), readAt: Date.now() };
  ofSource.set(table, reading);
  reading.frequency.catch(() => ofSource.delete(table));
  return reading.frequency;
}

/** Has the statistics of a data source read anew when they are asked for next. */
export function forgetKeyFrequency(dataSource: DataSource): void {
  readings.delete(dataSource);
}

async function readStatistics(dataSource: DataSource, table: string): Promise<KeyFrequency> {
  const [statistics]: KeyStatistics[] = await dataSource.query(
    `SELECT c.reltuples AS keys, s.most_common_vals::text::text[] AS common, s.most_common_freqs AS shares,
       s.histogram_bounds::text::text[] AS bounds
     FROM pg_class c LEFT JOIN pg_stats s
       ON s.schemaname = c.relnamespace::regnamespace::text AND s.tablename = c.relname AND s.attname = 'key'
     WHERE c.oid = $1::regclass`,
    [keyTableOf(table)],
  );
  return new KeyFrequency(statistics ?? { keys: -1, common: null, shares: null, bounds: null });
}
