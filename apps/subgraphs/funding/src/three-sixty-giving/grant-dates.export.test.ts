import { type Period, PeriodPrecision } from '@kakehashi/shared-types';
import { grantDates } from './grant-dates.export';

describe('grantDates', () => {
  it.each<[Period['from'], Period['to'], Period['precision'], object | undefined]>([
    ['2024-04-01', '2027-04-01', PeriodPrecision.DAY, { startDate: '2024-04-01', endDate: '2027-03-31' }],
    ['2024-04-01', '2027-04-01', PeriodPrecision.MONTH, { startDate: '2024-04', endDate: '2027-03' }],
    ['2024-01-01', '2025-01-01', PeriodPrecision.YEAR, { startDate: '2024', endDate: '2024' }],
    ['2024-03-01', null, PeriodPrecision.DAY, { startDate: '2024-03-01' }],
    [null, '2024-03-01', PeriodPrecision.DAY, { endDate: '2024-02-29' }],
    [null, null, PeriodPrecision.DAY, undefined],
  ])('writes %s to %s (%s) as %j', (from, to, precision, dates) => {
    expect(grantDates({ from, to, precision })).toEqual(dates);
  });
});
