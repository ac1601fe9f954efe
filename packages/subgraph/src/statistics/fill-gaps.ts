import { NO_FIGURES, type StatisticsGroup } from '@kakehashi/database';
import type { StatisticsPeriod } from './statistics-dimension';

/**
 * Completes series over time: of groups that are alike but for the time, the parts of time between the first and the last in
 * which nothing is are told too, so that a gap is seen as one.
 *
 * @param place which of the keys is the time
 */
export function fillGaps(
  groups: readonly StatisticsGroup[],
  place: number,
  period: StatisticsPeriod,
  most: number,
): StatisticsGroup[] {
  const series = new Map<string, StatisticsGroup[]>();
  for (const group of groups) {
    const others = JSON.stringify(group.keys.with(place, null));
    series.set(others, [...(series.get(others) ?? []), group]);
  }
  const filled = [...groups];
  for (const ofOne of series.values()) {
    const known = new Set(ofOne.flatMap(({ keys }) => keys[place] ?? []));
    const [model] = ofOne;
    if (!model) continue;
    for (const time of timesBetween([...known].sort(), period)) {
      if (known.has(time)) continue;
      filled.push({ ...NO_FIGURES, keys: model.keys.with(place, time), names: model.names });
      if (filled.length > most) return filled;
    }
  }
  return filled;
}

const PARTS: Readonly<Record<StatisticsPeriod, number>> = { YEAR: 1, QUARTER: 4, MONTH: 12 };

/** All parts of time from the first to the last of those that are known, in their order. */
function* timesBetween(known: readonly string[], period: StatisticsPeriod): Generator<string> {
  const parts = PARTS[period];
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return;
  for (let at = numberOf(first, parts); at < numberOf(last, parts); at += 1) yield textOf(at, parts);
}

function numberOf(text: string, parts: number): number {
  const [year, part = '1'] = text.split('-');
  return Number(year) * parts + Number(part.replace('Q', '')) - 1;
}

function textOf(at: number, parts: number): string {
  const year = String(Math.floor(at / parts)).padStart(4, '0');
  const part = (at % parts) + 1;
  if (parts === 1) return year;
  return parts === 4 ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}
