import { fold } from '../languages/fold';
import { cellText } from './cell-text';
import type { Column } from './columns';
import { isMissing } from './compare';
import { compareDecimals } from './decimal';
import { isNumeric, isTime } from './value-kind';

/** Whether a value is among those that a filter lets through. */
export type Filter = (value: unknown) => boolean;

const COMPARED = /^(<=|>=|<|>|=)\s*(.+)$/;
const RANGE = /^(.*?)\.\.(.*)$/;

/**
 * Reads what somebody types above a column.
 *
 * Everywhere: a part of the text, whatever its case and marks (`ha noi` finds `Hà Nội`), `=text` for the whole of it,
 * `∅` for what is missing, `!` before it for the opposite. In columns of numbers and times also `>5`, `<=2025-01-31`, `5..10`.
 *
 * @returns undefined when nothing is typed
 */
export function readFilter(typed: string, column: Column): Filter | undefined {
  const text = typed.trim();
  if (text === '' || text === '!') return undefined;
  if (text.startsWith('!')) {
    const opposite = readFilter(text.slice(1), column);
    return opposite && ((value) => !opposite(value));
  }
  if (text === '∅') return isMissing;
  const isOrdered = (isNumeric(column.kind) || isTime(column.kind)) && !column.isList && !column.canOpen;
  return (isOrdered ? readOrder(text, column) : undefined) ?? readText(text);
}

function readOrder(text: string, { kind }: Column): Filter | undefined {
  const compare = isNumeric(kind) ? compareDecimals : byCode;
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const isInside = (value: string) =>
      (from === '' || compare(value, from.trim()) >= 0) && (to === '' || compare(value, to.trim()) <= 0);
    return (value) => !isMissing(value) && isInside(String(value));
  }
  const [, sign, bound] = COMPARED.exec(text) ?? [];
  if (sign === undefined || bound === undefined) return undefined;
  const holds = {
    '<': (order: number) => order < 0,
    '<=': (order: number) => order <= 0,
    '>': (order: number) => order > 0,
    '>=': (order: number) => order >= 0,
    '=': (order: number) => order === 0,
  }[sign as '<' | '<=' | '>' | '>=' | '='];
  return (value) => !isMissing(value) && holds(compare(String(value), bound.trim()));
}

function readText(text: string): Filter {
  const isWhole = text.startsWith('=');
  const wanted = fold(isWhole ? text.slice(1) : text);
  return (value) => {
    const held = fold(cellText(value));
    return isWhole ? held === wanted : held.includes(wanted);
  };
}

function byCode(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
