import type { EntityManager } from 'typeorm';
import type { NameText, StatisticsCoverage } from '../read-statistics';
import type { RowResults } from '../statistics-definition';
import type { ResultFigures, ResultGroup } from './add-results';
import type { AddedRows } from './held-columns';
import type { HeldQuestion } from './needed-sources';
import { coverageOf, named, textsOf } from './tell-sums';

/** What is asked of rows and of what came of them. */
export interface ResultsRequest extends HeldQuestion {
  readonly results: RowResults;
  /** Whether it is told what sums of money rest on. */
  readonly hasCoverage: boolean;
  /** How many groups at most. */
  readonly mostGroups: number;
}

/** Groups of rows by their keys, with what came of them; without dimensions one of all rows, or none of no rows. */
export interface Results {
  /** One more than asked for where there are too many. */
  readonly groups: readonly (ResultFigures & {
    readonly keys: readonly (string | null)[];
    readonly names: readonly (readonly NameText[] | null)[];
  })[];
  /** Null where nothing is converted, or it is not asked for. */
  readonly coverage: StatisticsCoverage | null;
}

/** Tells what was added up with texts for numbers, names, and what it rests on. */
export async function tellResults(
  manager: EntityManager,
  { dimensions, measured: { conversion }, hasCoverage, mostGroups }: ResultsRequest,
  groups: readonly ResultGroup[],
  added: AddedRows,
): Promise<Results> {
  const told = groups.map(({ keys, figures }) => ({ ...figures, keys: textsOf(keys, added) }));
  return {
    groups: await named(manager, told.length > mostGroups ? [] : dimensions, told),
    coverage: conversion && hasCoverage ? await coverageOf(manager, conversion, added) : null,
  };
}
