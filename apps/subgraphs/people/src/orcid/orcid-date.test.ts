import fc from 'fast-check';
import { readPeriod, readYear } from './orcid-date';

const date = (year: string | null, month?: string, day?: string) => ({
  year: year === null ? null : { value: year },
  month: month === undefined ? null : { value: month },
  day: day === undefined ? null : { value: day },
});

describe('readPeriod', () => {
  it.each([
    ['days', date('2020', '02', '28'), date('2020', '02', '29'), '2020-02-28', '2020-03-01', 'DAY'],
    ['months', date('2020', '12'), date('2021', '12'), '2020-12-01', '2022-01-01', 'MONTH'],
    ['years', date('1999'), date('1999'), '1999-01-01', '2000-01-01', 'YEAR'],
    ['a day and a year', date('2020', '05', '06'), date('2021'), '2020-05-06', '2022-01-01', 'YEAR'],
    ['no end', date('2020', '05', '06'), null, '2020-05-06', null, 'DAY'],
    ['no beginning', null, date('2020', '05'), null, '2020-06-01', 'MONTH'],
    ['nothing', null, date(null), null, null, 'DAY'],
  ])('ends with the day after the last of %s', (_name, start, end, from, to, precision) => {
    expect(readPeriod({ 'start-date': start, 'end-date': end }, 'item')).toEqual({ from, to, precision });
  });

  it('holds both days of any two that follow each other', () => {
    const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first, last] = [one, other].map((day) => day.toISOString().slice(0, 10)).sort();
        const [start, end] = [first, last].map((day) => date(...((day ?? '').split('-') as [string, string, string])));
        const { from, to } = readPeriod({ 'start-date': start, 'end-date': end }, 'item');
        expect(from).toBe(first);
        expect((to ?? '') > (last ?? '')).toBe(true);
      }),
    );
  });

  it.each([
    [date('2021', '02', '29'), 'item.start-date must be a day of the calendar as YYYY-MM-DD, but got: "2021-02-29"'],
    [date('2021', '13'), 'item.start-date must be a day of the calendar as YYYY-MM-DD, but got: "2021-13-01"'],
    [date('0'), 'item.start-date must be a day of the calendar'],
    [date('20211'), 'item.start-date.year must be a number'],
    ['2021', 'item.start-date must be an object, but got: "2021"'],
  ])('refuses %j', (start, message) => {
    expect(() => readPeriod({ 'start-date': start }, 'item')).toThrow(message);
  });
});

describe('readYear', () => {
  it('is null when there is no year', () => {
    expect([readYear({}, 'd', 'x'), readYear({ d: date('2021') }, 'd', 'x')]).toEqual([null, 2021]);
  });
});
