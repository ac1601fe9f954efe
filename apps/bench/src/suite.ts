import type { BenchSystem } from './bench-system';

/** Measures something and prints it, in one table or several. */
export type Table = (system: BenchSystem, rounds: number) => Promise<void>;

/**
 * The tables of a suite that are asked for, in the suite's order.
 *
 * @param only names of tables with commas between; absent: all of them
 * @throws Error when the suite has no table of such a name
 */
export function chooseTables(suite: Readonly<Record<string, Table>>, only: string | undefined): Table[] {
  const names = only?.split(',') ?? Object.keys(suite);
  const unknown = names.find((name) => !Object.hasOwn(suite, name));
  if (unknown !== undefined) {
    throw new Error(`--only must name tables of the suite (${Object.keys(suite).join(', ')}), but got: ${unknown}`);
  }
  return Object.keys(suite).flatMap((name) => (names.includes(name) ? (suite[name] ?? []) : []));
}
