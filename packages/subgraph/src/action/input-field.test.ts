import { createId } from '@kakehashi/database';
import { given, inputFaults, optional } from './input-field';

const fields = {
  budget: given.money('Money.'),
  period: optional(given.period('When.')),
  score: optional(given.integer('Points.', { least: 0, most: 100 })),
  parts: optional(
    given.list('TestPartInput', { funder: given.id('Whose.'), note: optional(given.text('Why.')) }, 'Parts.', {
      most: 2,
    }),
  ),
};
const told = (input: object) =>
  inputFaults(fields, input as never).map(({ field, code, message }) => `${field} ${code} ${message}`);
const vnd = (amount: string) => ({ budget: { amount, currency: 'VND' } });

describe('inputFaults', () => {
  it('finds nothing in what is well, left out or null', () => {
    expect(told({ ...vnd('2150000000'), period: null })).toEqual([]);
    expect(told({ budget: { amount: '1200.50', currency: 'USD' }, period: { from: '2026-01-01' } })).toEqual([]);
  });

  it('finds every fault, with its place', () => {
    const input = {
      ...vnd('-5'),
      period: { from: '2026-02-01', to: '2026-02-01' },
      score: 101,
      parts: [{ funder: 'x', note: ' ' }, { funder: createId() }, { funder: 'y' }],
    };
    expect(told(input)).toEqual([
      expect.stringContaining('budget.amount OUT_OF_RANGE The amount must be above 0'),
      'period.to OUT_OF_RANGE The period must end after it begins, but ends 2026-02-01 and begins 2026-02-01.',
      'score OUT_OF_RANGE It must be 0 to 100, but got: 101.',
      'parts TOO_LONG It must have at most 2 items, but has 3.',
      'parts[0].funder MALFORMED It must be an id (a UUID).',
      'parts[0].note REQUIRED It must not be empty.',
    ]);
  });

  it('takes several values, each once', () => {
    const several = {
      countries: given.several(given.country('Where.'), { most: 2 }),
      days: given.several(given.id('Of.')),
    };
    const faults = (input: object) => inputFaults(several, input as never).map(({ field, code }) => `${field} ${code}`);
    expect(faults({ countries: ['JP', 'VN'], days: [createId()] })).toEqual([]);
    expect(faults({ countries: ['JP', 'VN', 'JP'], days: [createId(), 'x'] })).toEqual([
      'countries TOO_LONG',
      'countries DUPLICATE',
      'days[1] MALFORMED',
    ]);
  });

  it('takes each id once, however it is written', () => {
    const id = createId();
    const faults = inputFaults({ ids: given.ids('Whose.') }, { ids: [id, id.toUpperCase()] });
    expect(faults).toMatchObject([{ field: 'ids', code: 'DUPLICATE' }]);
  });

  it.each(['Asia/Tokyo', 'Asia/Ho_Chi_Minh', 'America/Argentina/Ushuaia', 'UTC'])('takes the time zone %s', (zone) => {
    expect(inputFaults({ zone: given.timeZone('Where.') }, { zone })).toEqual([]);
  });

  it.each(['+09:00', 'JST', 'Asia/Edo', 'Asia/Tokyo; --', ''])('refuses the time zone %s', (zone) => {
    expect(inputFaults({ zone: given.timeZone('Where.') }, { zone })).toMatchObject([
      { field: 'zone', code: 'MALFORMED' },
    ]);
  });

  it.each([
    ['0', 'OUT_OF_RANGE'],
    ['0.5', 'MALFORMED'],
    ['1.0', 'MALFORMED'],
    ['999999999999999999999', 'OUT_OF_RANGE'],
  ])('refuses %s VND as %s', (amount, code) => {
    expect(told(vnd(amount))).toEqual([expect.stringContaining(`budget.amount ${code}`)]);
  });

  it('tells languages, addresses and lists that are too short', () => {
    const more = {
      lang: given.language('A language.'),
      url: given.url('A page.'),
      days: given.several(given.text('A day.'), { least: 1 }),
    };
    const found = (input: object) => inputFaults(more, input as never).map(({ field, code }) => `${field} ${code}`);
    expect(found({ lang: 'ja-Hira', url: 'https://example.org/a?b=c', days: ['Monday'] })).toEqual([]);
    expect(found({ lang: 'not a tag', url: 'javascript:alert(1)', days: [] })).toEqual([
      'lang MALFORMED',
      'url MALFORMED',
      'days REQUIRED',
    ]);
  });

  it('tells ids of others that are given twice or are empty', () => {
    const more = { ids: given.externalIds('Ids.') };
    const ids = [
      { scheme: 'KAKEN', value: '1' },
      { scheme: 'kaken', value: ' 1 ' },
      { scheme: ' ', value: '2' },
    ];
    expect(inputFaults(more, { ids } as never).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'ids[1] DUPLICATE',
      'ids[2].scheme REQUIRED',
    ]);
  });
});
