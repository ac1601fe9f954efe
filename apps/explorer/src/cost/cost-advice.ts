import type { Price, PricedField } from './price';

/** How a field can be made cheaper. */
export type CostAdvice =
  /** A list above it, or itself, is as long as an argument says: with half as many, or as many as are allowed, all of it costs about so much. */
  | {
      readonly kind: 'fewer';
      readonly list: string;
      readonly argument: string;
      readonly entries: number;
      readonly fewer: number;
      readonly cost: number;
    }
  /** A list above it, or itself, counts as so many entries, since no argument tells how many. */
  | { readonly kind: 'assumed'; readonly list: string; readonly entries: number }
  | { readonly kind: 'leave' };

/** A field that costs much, and what can be done about it. */
export interface DearField {
  readonly path: string;
  readonly field: string;
  readonly cost: number;
  /** Its part of the whole, 0 to 1. */
  readonly share: number;
  readonly calls: number;
  readonly advice: CostAdvice;
}

/** Most fields that are shown. */
const MOST = 6;

/** The fields that cost most by themselves, the dearest first. */
export function dearestFields(price: Price): readonly DearField[] {
  return price.fields
    .filter(({ cost }) => cost > 0)
    .toSorted((one, other) => other.cost - one.cost)
    .slice(0, MOST)
    .map((field) => ({
      path: field.path.join('.'),
      field: field.field,
      cost: field.cost,
      share: price.requested === 0 ? 0 : field.cost / price.requested,
      calls: field.calls,
      advice: adviceFor(field, price),
    }));
}

/** The longest list that multiplies the field helps most; one that an argument bounds is the asker's to shorten. */
function adviceFor({ path }: PricedField, { fields, requested, limit }: Price): CostAdvice {
  const lists = fields
    .filter((other) => (other.entries ?? 1) > 1 && isWithin(path, other.path))
    .toSorted((one, other) => (other.entries ?? 0) - (one.entries ?? 0));
  const bounded = lists.find(({ argument }) => argument !== null);
  if (bounded?.argument && bounded.entries) {
    const { entries, argument, total } = bounded;
    const fitting = Math.floor((entries * (limit - requested + total)) / total);
    const fewer = fitting >= 1 ? Math.min(fitting, Math.ceil(entries / 2)) : Math.ceil(entries / 2);
    const cost = Math.round(requested - total * (1 - fewer / entries));
    return { kind: 'fewer', list: bounded.path.join('.'), argument, entries, fewer, cost };
  }
  const [longest] = lists;
  if (!longest?.entries) return { kind: 'leave' };
  return { kind: 'assumed', list: longest.path.join('.'), entries: longest.entries };
}

function isWithin(path: readonly string[], list: readonly string[]): boolean {
  return list.every((key, index) => path[index] === key);
}
