import { Locale, type LocalizedText, LocalizedTextKind, PeriodPrecision } from '@kakehashi/shared-types';
import { chooseTextOnDay, textsOnDay } from './text-on-day';

const text = (
  lang: string,
  value: string,
  kind: LocalizedTextKind = LocalizedTextKind.PRIMARY,
  days?: readonly [from: string | null, to: string | null],
): LocalizedText => ({
  lang,
  value,
  kind,
  ...(days && { period: { from: days[0], to: days[1], precision: PeriodPrecision.DAY } }),
});

const COLLEGE = text('en', 'College', LocalizedTextKind.FORMER, ['1990-04-01', '2010-04-01']);
const UNDATED_FORMER = text('en', 'School', LocalizedTextKind.FORMER);
const UNIVERSITY = text('en', 'University');
const JAPANESE = text('ja', '大学', LocalizedTextKind.PRIMARY, ['2010-04-01', null]);
const NAMES = [UNIVERSITY, JAPANESE, COLLEGE, UNDATED_FORMER];

describe('textsOnDay', () => {
  it.each([
    ['1989-12-31', [UNIVERSITY]],
    ['1990-04-01', [UNIVERSITY, COLLEGE]],
    ['2010-03-31', [UNIVERSITY, COLLEGE]],
    ['2010-04-01', [UNIVERSITY, JAPANESE]],
    [null, NAMES],
  ])('gives on %s those whose period holds, and those without one but former ones', (day, expected) => {
    expect(textsOnDay(NAMES, day)).toEqual(expected);
  });
});

describe('chooseTextOnDay', () => {
  it.each([
    ['2000-01-01', Locale.EN, COLLEGE],
    ['2000-01-01', Locale.JA, COLLEGE],
    ['2020-01-01', Locale.EN, UNIVERSITY],
    ['2020-01-01', Locale.JA, JAPANESE],
    [null, Locale.JA, JAPANESE],
    [null, Locale.EN, UNIVERSITY],
  ])('chooses on %s in %s the one of that time, known by its period before one without', (day, locale, expected) => {
    expect(chooseTextOnDay(NAMES, locale, day)).toBe(expected);
  });

  it('chooses any where none was in use', () => {
    expect(chooseTextOnDay([JAPANESE, COLLEGE], Locale.EN, '1950-01-01')).toBe(JAPANESE);
  });
});
