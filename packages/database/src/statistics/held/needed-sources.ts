import type { Copy } from '../../copies/copy';
import type { MeasuredMoney, NamedDimension, RowResults } from '../statistics-definition';
import { placeOfDay } from './amount-columns';
import {
  amountSource,
  type HeldDimensions,
  type HeldSource,
  linkedSource,
  ownSource,
  resultSource,
} from './held-source';

/** What the columns of a question follow from. */
export interface HeldQuestion {
  readonly dimensions: readonly NamedDimension[];
  /** All dimensions by which the list could be grouped. */
  readonly holds?: readonly NamedDimension[];
  readonly measured: MeasuredMoney;
  /** The copies that dimensions join. */
  readonly copies?: readonly Pick<Copy, 'table'>[];
  /** What is counted that comes of the rows; default nothing. */
  readonly results?: RowResults;
}

/** What can be asked of a list's money. */
export interface HeldStatistics {
  readonly dimensions: readonly NamedDimension[];
  /** The copies that dimensions join. */
  readonly copies: readonly { readonly table: string }[];
  readonly money: readonly MeasuredMoney[];
  /** What comes of the rows; default nothing. */
  readonly results?: RowResults;
}

/** The sources that a question needs. */
export interface NeededSources {
  /** What stands on the row itself. */
  readonly own: HeldSource;
  /** What it is grouped by that stands on linked rows. */
  readonly linked: readonly HeldSource[];
  readonly amounts: HeldSource;
  readonly results: HeldSource | undefined;
}

/** The sources that a question needs; undefined where it can not be answered of held columns. */
export function neededSources(
  table: string,
  { measured, dimensions, holds = [], copies = [], results }: HeldQuestion,
): NeededSources | undefined {
  const list = { table, dimensions: holds, copies: copies.map((copy) => copy.table) };
  const amounts = placeOfDay(measured) === -1 ? undefined : amountSource(list, measured);
  const linked = linkedSources(list, dimensions);
  if (!amounts || linked.includes(undefined)) return undefined;
  const needed = {
    own: ownSource(list),
    amounts,
    linked: uniqueSources(linked.flatMap((one) => one ?? [])),
    results: results && resultSource(list, results),
  };
  const held = new Set(sourcesIn(needed).flatMap((one) => one.dimensions));
  return dimensions.every(({ name }) => held.has(name)) ? needed : undefined;
}

/** The sources of all that can be asked, of what can be held. */
export function allSources(table: string, { dimensions, copies, money, results }: HeldStatistics): HeldSource[] {
  const list = { table, dimensions, copies: copies.map((copy) => copy.table) };
  const amounts = money.map((one) => amountSource(list, one));
  const known = [...amounts, ...linkedSources(list, dimensions)].flatMap((source) => source ?? []);
  return uniqueSources([ownSource(list), ...known, ...(results ? [resultSource(list, results)] : [])]);
}

function linkedSources(list: HeldDimensions, dimensions: readonly NamedDimension[]): (HeldSource | undefined)[] {
  return dimensions.filter(({ through }) => through).map((dimension) => linkedSource(list, dimension));
}

/** All sources that are needed. */
export function sourcesIn({ own, linked, amounts, results }: NeededSources): HeldSource[] {
  return [own, ...linked, amounts, ...(results ? [results] : [])];
}

/** Sources that are read in the same way, once. */
function uniqueSources(sources: readonly HeldSource[]): HeldSource[] {
  return [...new Map(sources.map((source) => [source.key, source])).values()];
}
