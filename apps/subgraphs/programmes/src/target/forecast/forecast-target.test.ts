import { forecastTarget } from './forecast-target';

const aim = { baselineValue: '500', baselineOn: '2024-10-31', targetValue: '1000', dueOn: '2029-12-31' };
const observed = (...values: readonly (readonly [observedOn: string, value: string])[]) =>
  values.map(([observedOn, value]) => ({ observedOn, value }));

describe('forecastTarget', () => {
  it('says that there are too few observations, and what pace it would take', () => {
    expect(forecastTarget(aim, [])).toMatchObject({
      reason: 'TOO_FEW_OBSERVATIONS',
      neededPacePerYear: null,
      atRisk: null,
    });
    const forecast = forecastTarget(aim, observed(['2025-10-31', '600'], ['2026-12-31', '700']));
    expect(forecast).toMatchObject({
      reason: 'TOO_FEW_OBSERVATIONS',
      observationCount: 2,
      projectedOn: null,
      neededPacePerYear: '99.98',
    });
  });

  it('projects a steady pace to its day', () => {
    const steady = observed(['2025-10-31', '600'], ['2026-10-31', '700'], ['2027-10-31', '800']);
    expect(forecastTarget(aim, steady)).toEqual({
      method: 'LEAST_SQUARES_LINE',
      observationCount: 3,
      reason: null,
      reachedOn: null,
      pacePerYear: '100.07',
      neededPacePerYear: '92.23',
      projectedOn: '2029-10-30',
      earliestOn: '2029-10-30',
      latestOn: '2029-10-30',
      valueWhenDue: { expected: '1016.99', lowest: '1016.99', highest: '1016.99' },
      atRisk: false,
    });
  });

  it('is at risk when the pace is too slow, and tells between which days it may be reached', () => {
    const slow = forecastTarget(aim, observed(['2025-10-31', '540'], ['2026-10-31', '610'], ['2027-10-31', '640']));
    expect(slow).toMatchObject({ atRisk: true, reason: null });
    const { earliestOn, projectedOn, latestOn, valueWhenDue } = slow;
    expect([earliestOn, projectedOn, latestOn]).toEqual([earliestOn, projectedOn, latestOn].toSorted());
    expect(projectedOn?.slice(0, 4)).toBe('2035');
    expect(Number(valueWhenDue?.lowest)).toBeLessThan(Number(valueWhenDue?.expected));
    expect(Number(valueWhenDue?.highest)).toBeLessThan(1_000);
  });

  it('tells no day when the observations lead away, or not there in a hundred years', () => {
    const away = forecastTarget(aim, observed(['2025-10-31', '480'], ['2026-10-31', '470'], ['2027-10-31', '440']));
    expect(away).toMatchObject({ projectedOn: null, earliestOn: null, latestOn: null, atRisk: true });
    const creeping = forecastTarget(aim, observed(['2025-10-31', '501'], ['2026-10-31', '502'], ['2027-10-31', '503']));
    expect(creeping).toMatchObject({ pacePerYear: '1', projectedOn: null, atRisk: true });
  });

  it('knows a target that is to be undercut, and one that was reached, in time or not', () => {
    const falling = { ...aim, baselineValue: '90', targetValue: '10' };
    const down = observed(['2025-10-31', '70'], ['2026-10-31', '40'], ['2027-10-31', '10']);
    expect(forecastTarget(falling, down)).toMatchObject({
      reachedOn: '2027-10-31',
      atRisk: false,
      neededPacePerYear: null,
    });
    const late = observed(['2027-10-31', '600'], ['2028-10-31', '700'], ['2031-01-01', '1000']);
    expect(forecastTarget(aim, late)).toMatchObject({ reachedOn: '2031-01-01', atRisk: true });
    const missed = observed(['2027-10-31', '600'], ['2028-10-31', '700'], ['2030-01-01', '990']);
    expect(forecastTarget(aim, missed)).toMatchObject({ reachedOn: null, atRisk: true, neededPacePerYear: null });
  });

  it('takes an observation of the baseline’s day in its place', () => {
    const twice = observed(['2024-10-31', '520'], ['2025-10-31', '620'], ['2026-10-31', '720']);
    expect(forecastTarget(aim, twice)).toMatchObject({ pacePerYear: '100.07', observationCount: 3 });
  });

  it('is not at risk on exactly the pace that it takes, however the numbers are rounded', () => {
    for (const pace of [0.1, 0.7, 6.94, 9.99]) {
      const on = (day: number) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
      const exact = { baselineValue: '0', baselineOn: on(0), targetValue: (2937 * pace).toFixed(2), dueOn: on(2937) };
      const days = [255, 268, 360, 738, 837, 898];
      const forecast = forecastTarget(
        exact,
        observed(...days.map((day) => [on(day), (day * pace).toFixed(2)] as const)),
      );
      expect(forecast).toMatchObject({
        atRisk: false,
        projectedOn: exact.dueOn,
        earliestOn: exact.dueOn,
        latestOn: exact.dueOn,
      });
    }
  });

  it('tells no day that lies a hundred years back, where what was reached long since hardly moves', () => {
    const low = { ...aim, targetValue: '510' };
    const still = observed(['2024-10-31', '1000'], ['2025-10-31', '1000'], ['2026-10-31', '1000.0001']);
    expect(forecastTarget(low, still)).toMatchObject({ reachedOn: '2024-10-31', projectedOn: null, atRisk: false });
  });

  it('tells no first day after the one that it projects', () => {
    const scattered = observed(['2025-10-31', '900'], ['2026-10-31', '560'], ['2027-10-31', '970']);
    const { earliestOn, projectedOn } = forecastTarget({ ...aim, targetValue: '700' }, scattered);
    expect(projectedOn).not.toBeNull();
    expect(earliestOn).toBeNull();
  });
});
