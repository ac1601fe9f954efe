import { CHART_KINDS, type ChartChoice } from '../chart/chart-choice';
import { DIVISIONS, type MapChoice } from '../map/map-choice';
import type { NetworkChoice } from '../network/network-data';
import type { PivotChoice } from '../table/pivot';
import type { Linked, LinkedTable } from './permalink';

type Held = Readonly<Record<string, unknown>>;

/**
 * Reads what a link holds. Anybody may write one: what has not the shape that it must have is left out, so that no link
 * breaks the page. Undefined without a question.
 */
export function readLinked(value: unknown): Linked | undefined {
  if (!isObject(value) || !isObject(value.question)) return undefined;
  const { query, variables, operationName } = value.question;
  if (typeof query !== 'string' || !isObject(variables)) return undefined;
  const [table, chart, network, map] = [readTable(value.table), readChart(value.chart), ...readPlaces(value)];
  return {
    question: { query, variables, ...(typeof operationName === 'string' && { operationName }) },
    view: typeof value.view === 'string' ? value.view : '',
    ...(table && { table }),
    ...(chart && { chart }),
    ...(network && { network }),
    ...(map && { map }),
  };
}

function readTable(value: unknown): LinkedTable | undefined {
  if (!isObject(value)) return undefined;
  const { source, opened, sort, filters, hidden } = value;
  const pivot = readPivot(value.pivot);
  const sorted = listOf(sort, ({ id, desc }) => isText(id) && typeof desc === 'boolean');
  const filtered = listOf(filters, ({ id, value: typed }) => isText(id) && isText(typed));
  return {
    ...(isText(source) && { source }),
    ...(isTexts(opened) && { opened }),
    ...(sorted && { sort: sorted as NonNullable<LinkedTable['sort']> }),
    ...(filtered && { filters: filtered as NonNullable<LinkedTable['filters']> }),
    ...(isTexts(hidden) && { hidden }),
    ...(pivot && { pivot }),
  };
}

function readPivot(value: unknown): PivotChoice | undefined {
  if (!isObject(value)) return undefined;
  const { rows, columns, value: shown } = value;
  return isText(rows) && isText(columns) && (isText(shown) || shown === null)
    ? { rows, columns, value: shown }
    : undefined;
}

function readChart(value: unknown): ChartChoice | undefined {
  if (!isObject(value)) return undefined;
  const { x, y, by, unit } = value;
  const kind = CHART_KINDS.find((one) => one === value.kind);
  if (!kind || !isText(x) || !(isText(y) || y === null)) return undefined;
  return { kind, x, y, ...(isText(by) && { by }), ...(isText(unit) && { unit }) };
}

function readPlaces({ network, map }: Held): [NetworkChoice | undefined, MapChoice | undefined] {
  const division = isObject(map) ? DIVISIONS.find((one) => one === map.division) : undefined;
  return [
    isObject(network) && isText(network.from) && isText(network.to)
      ? { from: network.from, to: network.to }
      : undefined,
    isObject(map) && isText(map.area) ? { area: map.area, ...(division && { division }) } : undefined,
  ];
}

function isObject(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function listOf(value: unknown, isOne: (entry: Held) => boolean): readonly Held[] | undefined {
  return Array.isArray(value) && value.every((entry) => isObject(entry) && isOne(entry)) ? value : undefined;
}
