import type { Observation } from '../observation.entity';
import type { Target } from '../target.entity';
import { type TargetForecast, TargetForecastMethod, TargetForecastReason } from './target-forecast.value';
import { type Point, Trend } from './trend';

/** Observations that a forecast needs at least. */
export const LEAST_OBSERVATIONS = 3;

const DAY_MS = 86_400_000;
const DAYS_OF_A_YEAR = 365.25;

/** A day farther than this many years from the last observation, after or before it, is no forecast. */
const FARTHEST_YEARS = 100;

/** Part of a day that is less than what was rounded in between: so far after a day's beginning is still at its beginning. */
const ROUNDING_DAYS = 1e-6;

type Aim = Pick<Target, 'baselineValue' | 'baselineOn' | 'targetValue' | 'dueOn'>;
type Observed = Pick<Observation, 'observedOn' | 'value'>;

/**
 * Projects the observations of a target by a straight line through them and the baseline.
 *
 * @param observations oldest first, at most one a day
 */
export function forecastTarget(target: Aim, observations: readonly Observed[]): TargetForecast {
  const aim = Number(target.targetValue);
  const isRising = aim >= Number(target.baselineValue);
  const hasReached = (value: number) => (isRising ? value >= aim : value <= aim);
  const reachedOn = observations.find(({ value }) => hasReached(Number(value)))?.observedOn ?? null;
  const last = observations.at(-1);
  const known = {
    method: TargetForecastMethod.LEAST_SQUARES_LINE,
    observationCount: observations.length,
    reachedOn,
    neededPacePerYear:
      reachedOn === null && last ? paceBetween(last, { observedOn: target.dueOn, value: target.targetValue }) : null,
  };
  if (!last || observations.length < LEAST_OBSERVATIONS) {
    return { ...known, ...NO_FORECAST, reason: TargetForecastReason.TOO_FEW_OBSERVATIONS };
  }
  const trend = new Trend(pointsOf(target, observations));
  const { earliest, expected, latest } = trend.daysOf(aim);
  const isAhead = isRising ? trend.slope > 0 : trend.slope < 0;
  const isNear = (day: number) => Math.abs(day - dayOf(last.observedOn)) <= FARTHEST_YEARS * DAYS_OF_A_YEAR;
  const isProjected = isAhead && expected !== null && isNear(expected);
  const told = (day: number | null) => (isProjected && day !== null && isNear(day) ? dateOf(wholeDay(day)) : null);
  const due = dayOf(target.dueOn);
  const [value, uncertainty] = [trend.valueOn(due), trend.uncertaintyOn(due)];
  return {
    ...known,
    reason: null,
    pacePerYear: rounded(trend.slope * DAYS_OF_A_YEAR),
    projectedOn: told(expected),
    earliestOn: told(earliest),
    latestOn: told(latest),
    valueWhenDue: {
      expected: rounded(value),
      lowest: rounded(value - uncertainty),
      highest: rounded(value + uncertainty),
    },
    atRisk: isAtRisk(
      target.dueOn,
      reachedOn,
      last.observedOn,
      isAhead && expected !== null && wholeDay(expected) <= due,
    ),
  };
}

const NO_FORECAST = {
  pacePerYear: null,
  projectedOn: null,
  earliestOn: null,
  latestOn: null,
  valueWhenDue: null,
  atRisk: null,
} as const;

function isAtRisk(dueOn: string, reachedOn: string | null, lastOn: string, isExpected: boolean): boolean {
  if (reachedOn !== null) return reachedOn > dueOn;
  return lastOn >= dueOn || !isExpected;
}

/** What was measured, one point a day; an observation of the baseline's day stands in its place. */
function pointsOf({ baselineOn, baselineValue }: Aim, observations: readonly Observed[]): Point[] {
  const values = new Map([
    [baselineOn, baselineValue],
    ...observations.map(({ observedOn, value }) => [observedOn, value] as const),
  ]);
  return [...values].map(([day, value]) => ({ day: dayOf(day), value: Number(value) }));
}

function paceBetween(from: Observed, to: Observed): string | null {
  const days = dayOf(to.observedOn) - dayOf(from.observedOn);
  return days > 0 ? rounded(((Number(to.value) - Number(from.value)) / days) * DAYS_OF_A_YEAR) : null;
}

/** The first whole day on which it is so. */
function wholeDay(day: number): number {
  return Math.ceil(day - ROUNDING_DAYS);
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** To hundredths, as text; without a zero that is less than none. */
function rounded(value: number): string {
  return (Math.round(value * 100) / 100 || 0).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 2 });
}
