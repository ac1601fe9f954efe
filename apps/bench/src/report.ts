import type { Distribution } from './distribution';
import { atMost } from './goal';
import { layOut } from './table';

/** Prints a heading and a table below it. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`\n${title}\n\n${layOut(head, rows)}\n`);
}

/**
 * Prints times, each with its ratio to the first.
 *
 * @param goal what the ratio of the 95th percentiles may be at most, told for each
 */
export function printRatios(title: string, times: ReadonlyMap<string, Distribution>, goal: number): void {
  const [[, first] = []] = times;
  printTable(
    title,
    ['what', 'runs#', 'median ms#', 'p95 ms#', 'ratio of medians#', 'ratio of p95#', 'goal'],
    [...times].map(([name, { runs, median, p95 }]) => [
      name,
      String(runs),
      median.toFixed(1),
      p95.toFixed(1),
      (median / (first?.median ?? median)).toFixed(2),
      (p95 / (first?.p95 ?? p95)).toFixed(2),
      atMost(p95 / (first?.p95 ?? p95), goal),
    ]),
  );
}

/**
 * Prints times, each with the goal that it has.
 *
 * @param toldGoal says of a time what it may be at most
 */
export function printTimes(
  title: string,
  times: ReadonlyMap<string, Distribution>,
  toldGoal: (time: Distribution) => string,
): void {
  printTable(
    title,
    ['what', 'runs#', 'median ms#', 'p95 ms#', 'goal'],
    [...times].map(([name, time]) => [
      name,
      String(time.runs),
      time.median.toFixed(1),
      time.p95.toFixed(1),
      toldGoal(time),
    ]),
  );
}
