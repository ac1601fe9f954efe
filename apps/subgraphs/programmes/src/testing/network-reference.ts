import fc from 'fast-check';
import type { MadeParty, MadeTie } from './made-ties';

/** The parties of a network that a test makes; of these, ties are given by their places. */
export const PARTIES: readonly MadeParty[] = [
  'PUBLIC',
  'PRIVATE',
  'ORGANISATION',
  'MEMBERS',
  'PUBLIC',
  'ORGANISATION',
  'PRIVATE',
  'ORGANISATION',
];

/** Ties at random, some for times that are not known. */
export const someTies = fc.array(
  fc
    .record({
      party: fc.nat(PARTIES.length - 1),
      project: fc.nat(6),
      from: fc.option(fc.integer({ min: 1, max: 20 })),
      days: fc.option(fc.integer({ min: 1, max: 11 })),
    })
    .map(({ from, days, ...tied }): MadeTie => ({ ...tied, from, to: days && (from ?? 1) + days })),
  { minLength: 4, maxLength: 22 },
);

/** The ties that hold on a day; all without one. */
export function heldOn(ties: readonly MadeTie[], on: number | null): MadeTie[] {
  return ties.filter(({ from, to }) => on === null || ((from ?? 0) <= on && on < (to ?? 99)));
}

/** The projects in which two parties take part at a time. */
export function sharedProjects(ties: readonly MadeTie[], one: number, other: number): number[] {
  const shared = ties.flatMap((a) =>
    ties
      .filter(({ party, project }) => a.party === one && party === other && project === a.project)
      .filter((b) => (a.from ?? 0) < (b.to ?? 99) && (b.from ?? 0) < (a.to ?? 99))
      .map(({ project }) => project),
  );
  return [...new Set(shared)];
}

/** All shortest paths between two of some parties by trying every step, in the order of the parties. */
export function everyShortestPath(shown: readonly number[], ties: readonly MadeTie[], from: number, to: number) {
  let paths = [[from]];
  for (let hops = 0; hops <= 6; hops += 1) {
    const found = paths.filter((path) => path.at(-1) === to);
    if (found.length > 0) return found;
    paths = paths.flatMap((path) =>
      shown
        .filter((next) => !path.includes(next) && sharedProjects(ties, path.at(-1) ?? 0, next).length > 0)
        .map((next) => [...path, next]),
    );
  }
  return [];
}

/** How closely two parties work together: 1 / (n - 1) for each project that they share. */
export function weightOf(shown: readonly number[], ties: readonly MadeTie[], one: number, other: number): number {
  const parties = (project: number) =>
    new Set(ties.filter((tie) => tie.project === project && shown.includes(tie.party)).map(({ party }) => party)).size;
  return sharedProjects(ties, one, other).reduce((sum, project) => sum + 1 / (parties(project) - 1), 0);
}
