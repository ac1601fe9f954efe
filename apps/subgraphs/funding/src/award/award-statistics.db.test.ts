import { createId } from '@kakehashi/database';
import { facts } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { funding } from '../definition';
import { expectSame, type ListedAward, type Told } from '../testing/award-figures';
import { commitment, writeAward, writeRates } from '../testing/made-rows';
import { PEOPLE } from '../testing/sample-rows';

const MONEY = '{ amount currency }';
const FIGURES = `count unconverted sum ${MONEY} average ${MONEY} median ${MONEY} minimum ${MONEY} maximum ${MONEY}`;
const COVERAGE = `coverage { amounts withAmount unconverted { currency count } rates { source count firstOn lastOn }
  copies { of from asOf behindSeconds } }`;

/** The day of the first rate of each currency that the test writes rates of. */
const FIRST_RATES: Readonly<Record<string, string>> = { EUR: '2001-02-15', CHF: '2001-03-01' };

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
  await writeRates(
    subgraph.database,
    '2001-02-01 1 USD = 14000.5 VND',
    '2001-02-01 1 USD = 116.25 JPY',
    '2001-03-02 1 USD = 2 JPY',
    '2001-02-20 1 JPY = 0.0085 USD',
    '2001-03-01 1 EUR = 6.55957 CHF',
    '2001-02-15 1 EUR = 0.9 USD',
  );
});
afterAll(() => subgraph.stop());

const ask = async (
  given: string,
  fields = `groups { keys { dimension value } ${FIGURES} } total { ${FIGURES} } ${COVERAGE}`,
) => {
  const { data, errors, statements } = await subgraph.query(`{ awardStatistics(${given}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return { ...data.awardStatistics, statements };
};

const refusal = async (given: string) => {
  const { errors } = await subgraph.query(`{ awardStatistics(${given}) { total { count } } }`);
  return errors?.[0];
};

const listAwards = async (where: string, conversion: string): Promise<ListedAward[]> => {
  const listed: ListedAward[] = [];
  for (let after = ''; ; ) {
    const { data, errors } = await subgraph.query(
      `{ awards(first: 100, where: ${where}${after}) { nodes { status decidedOn topics { id } commitments { money { currency } }
         total(${conversion}) { money { amount } unconvertedCount } } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    listed.push(...data.awards.nodes);
    if (!data.awards.pageInfo.hasNextPage) return listed;
    after = `, after: "${data.awards.pageInfo.endCursor}"`;
  }
};

describe('awardStatistics', () => {
  it('tells the same as the list and its totals, to the minor unit, whatever is asked', async () => {
    for (let made = 0; made < 40; made += 1) {
      const amounts = ['USD', 'JPY', 'VND', 'EUR', 'CHF', 'GBP'].slice(made % 5, (made % 5) + (made % 3));
      await writeAward(subgraph.database, {
        decidedOn: `2001-0${2 + (made % 2)}-${10 + (made % 18)}`,
        status: made % 2 === 0 ? 'ACTIVE' : 'COMPLETED',
        topicIds: facts.topics.slice(made % 4, (made % 4) + (made % 3)).map(({ id }) => id),
        commitments: amounts.map((currency, place) =>
          commitment(String(1 + made * 7_919 * 10 ** (made % 9) + place), currency),
        ),
      });
    }
    const keysOf: Record<string, (award: ListedAward) => readonly (string | null)[]> = {
      STATUS: ({ status }) => [status],
      DECIDED_YEAR: ({ decidedOn }) => [decidedOn.slice(0, 4)],
      DECIDED_MONTH: ({ decidedOn }) => [decidedOn.slice(0, 7)],
      TOPIC: ({ topics }) => (topics.length === 0 ? [null] : topics.map(({ id }) => id)),
    };
    const question = fc.record({
      currency: fc.constantFrom('USD', 'JPY', 'VND', 'EUR', 'CHF', 'GBP'),
      groupBy: fc.uniqueArray(fc.constantFrom(...Object.keys(keysOf)), { maxLength: 3 }),
      on: fc.option(fc.constantFrom('2001-02-10', '2001-03-05', '2025-06-01')),
      age: fc.constantFrom(0, 20, 92, 3_660),
      where: fc.constantFrom(
        '{}',
        '{ status: { eq: ACTIVE } }',
        '{ decidedOn: { lt: "2002-01-01" } }',
        '{ currency: { eq: "USD" } }',
      ),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ currency, groupBy, on, age, where }) => {
        fc.pre(on === null || on >= (FIRST_RATES[currency] ?? ''));
        const day = on === null ? '' : `, on: "${on}"`;
        const awards = await listAwards(where, `currency: "${currency}", maximumRateAgeDays: ${age}${day}`);
        const told = await ask(
          `groupBy: [${groupBy}], where: ${where}, in: "${currency}", maximumRateAgeDays: ${age}${on === null ? '' : `, basis: FIXED_DAY${day}`}`,
        );
        expectSame(told.total, awards);
        const expected = new Map<string, ListedAward[]>();
        for (const award of awards) {
          const combinations = groupBy.reduce<(string | null)[][]>(
            (made, name) => made.flatMap((keys) => (keysOf[name]?.(award) ?? []).map((key) => [...keys, key])),
            [[]],
          );
          for (const keys of groupBy.length === 0 ? [] : combinations) {
            const name = JSON.stringify(keys);
            expected.set(name, [...(expected.get(name) ?? []), award]);
          }
        }
        const groups = told.groups.filter(({ count }: { count: number }) => count > 0);
        expect(groups).toHaveLength(expected.size);
        for (const group of groups) {
          expectSame(
            group,
            expected.get(JSON.stringify(group.keys.map(({ value }: { value: unknown }) => value))) ?? [],
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('tells what an amount counts for in the group of its funder and currency, and each award once in the total', async () => {
    const [funder, other] = [createId(), createId()];
    const projectId = createId();
    const commitments = [
      commitment('10000', 'USD', funder),
      commitment('3000', 'JPY', other),
      commitment('7', 'GBP', other),
    ];
    await writeAward(subgraph.database, { projectId, decidedOn: '2001-03-10', commitments });
    const where = `where: { project: { eq: "${projectId}" } }`;
    const { groups, total, coverage, statements } = await ask(`groupBy: [FUNDER, CURRENCY], in: "JPY", ${where}`);
    const told = groups.map(({ keys, count, sum, unconverted }: Told & { keys: { value: string }[] }) => [
      ...keys.map(({ value }) => value),
      count,
      sum?.amount ?? null,
      unconverted,
    ]);
    expect(told).toEqual(
      [
        [funder, 'USD', 1, '200', 0],
        [other, 'GBP', 1, null, 1],
        [other, 'JPY', 1, '3000', 0],
      ].sort((one, two) => (String(one) < String(two) ? -1 : 1)),
    );
    expect(total).toMatchObject({ count: 1, unconverted: 1, sum: null, median: null });
    expect(coverage).toEqual({
      amounts: 3,
      withAmount: 1,
      unconverted: [{ currency: 'GBP', count: 1 }],
      rates: [{ source: 'TEST', count: 1, firstOn: '2001-03-02', lastOn: '2001-03-02' }],
      copies: [
        { of: 'Organisation', from: 'organisations', asOf: null, behindSeconds: null },
        { of: 'Topic', from: 'programmes', asOf: null, behindSeconds: null },
      ],
    });
    expect(statements).toBe(2);
  });

  it('knows countries and sectors of funders and recipients, and what groups are called in each language', async () => {
    const fields = 'groups { keys { value vi: label(locale: VI) ja: label(locale: JA) en: label(locale: EN) } count }';
    const { groups } = await ask('groupBy: [FUNDER_COUNTRY], where: { source: { eq: "DEMONSTRATION" } }', fields);
    expect(groups.map(({ keys: [key] }: { keys: object[] }) => key)).toEqual(
      expect.arrayContaining([
        { value: 'JP', vi: 'Nhật Bản', ja: '日本', en: 'Japan' },
        { value: 'VN', vi: 'Việt Nam', ja: 'ベトナム', en: 'Vietnam' },
      ]),
    );
    const { groups: fieldsOfScience } = await ask(
      'groupBy: [FIELD, RECIPIENT_SECTOR], where: { source: { eq: "DEMONSTRATION" } }',
      fields,
    );
    const science = facts.topics.find(({ code }) => code === '2');
    const named = fieldsOfScience.find(({ keys: [key] }: { keys: { value: string }[] }) => key?.value === science?.id);
    expect(named.keys[0]).toEqual({
      value: science?.id,
      ...Object.fromEntries(
        ['vi', 'ja', 'en'].map((lang) => [lang, science?.names.find((name) => name.lang === lang)?.value]),
      ),
    });
    expect(named.keys[1]).toMatchObject({ value: expect.stringMatching(/^(STATE|SCIENCE|BUSINESS)$/) });
  });

  it('shows gaps in time as groups in which nothing is', async () => {
    const programmeId = createId();
    for (const decidedOn of ['2001-11-05', '2002-02-01']) {
      await writeAward(subgraph.database, { programmeId, decidedOn, commitments: [commitment('5', 'USD')] });
    }
    const over = async (dimension: string) => {
      const { groups } = await ask(
        `groupBy: [${dimension}], in: "USD", where: { programme: { eq: "${programmeId}" } }`,
      );
      return groups.map(({ keys, count, sum }: Told & { keys: { value: string }[] }) => [
        keys[0]?.value,
        count,
        sum?.amount,
      ]);
    };
    const [five, nothing] = [
      [1, '0.05'],
      [0, undefined],
    ];
    expect(await over('DECIDED_MONTH')).toEqual([
      ['2001-11', ...five],
      ['2001-12', ...nothing],
      ['2002-01', ...nothing],
      ['2002-02', ...five],
    ]);
    expect(await over('DECIDED_QUARTER')).toEqual([
      ['2001-Q4', ...five],
      ['2002-Q1', ...five],
    ]);
    expect(await over('DECIDED_YEAR')).toEqual([
      ['2001', ...five],
      ['2002', ...five],
    ]);
  });

  it('is exact beyond 64 bits, for one award and for several', async () => {
    const projectId = createId();
    for (const [currency, times] of [
      ['JPY', 1],
      ['VND', 11],
    ] as const) {
      const commitments = Array.from({ length: times }, () => commitment('922337203685477580', currency));
      await writeAward(subgraph.database, { projectId, decidedOn: '2001-02-15', commitments });
    }
    const where = `{ project: { eq: "${projectId}" } }`;
    const awards = await listAwards(where, 'currency: "VND"');
    const { groups, total } = await ask(`in: "VND", groupBy: [CURRENCY], where: ${where}`);
    expectSame(total, awards);
    expect(BigInt(total.minimum.amount)).toBe(11n * 922337203685477580n);
    expect(groups).toMatchObject([{ sum: total.maximum }, { sum: total.minimum }]);
  });

  it('adds up payments by the day of each, and tells of nothing as nothing', async () => {
    const paid = await ask('of: PAID, basis: PAYMENT_DATE, in: "JPY", where: { source: { eq: "DEMONSTRATION" } }');
    const { data } = await subgraph.query('{ payments(first: 1) { totalCount } }');
    expect(paid.coverage.amounts).toBe(data.payments.totalCount);
    expect(paid.coverage.withAmount).toBeLessThan(paid.total.count);
    const none = await ask('in: "JPY", where: { title: { eq: "none of all" } }');
    expect(none.total).toEqual({
      count: 0,
      unconverted: 0,
      sum: null,
      average: null,
      median: null,
      minimum: null,
      maximum: null,
    });
    const onlySum = await ask('in: "JPY", measures: [SUM]');
    expect([onlySum.total.sum === null, onlySum.total.median, onlySum.total.average]).toEqual([false, null, null]);
    expect((await ask('groupBy: [FUNDER_COUNTRY]')).total).toMatchObject({ sum: null, unconverted: 0 });
  });

  it.each([
    [
      'groupBy: [STATUS, SCHEME, CALL, TOPIC, FUNDER, FIELD, CURRENCY, RECIPIENT, PROJECT, PROGRAMME, SOURCE]',
      'groupBy',
      'at most 4 dimensions, but holds 11',
    ],
    ['groupBy: [STATUS, STATUS]', 'groupBy[1]', 'twice'],
    ['in: "ABC"', 'in', ''],
    ['in: "KWD"', 'in', 'must be a currency that rates lead to: CHF, EUR, JPY, USD, VND, but got: "KWD"'],
    ['in: "CHF", basis: FIXED_DAY, on: "2001-02-28"', 'on', 'must not be before 2001-03-01, the day of the first rate'],
    ['in: "JPY", basis: FIXED_DAY', 'on', 'must be given'],
    ['in: "JPY", on: "2001-01-01"', 'on', 'left out'],
    ['in: "JPY", basis: PAYMENT_DATE', 'basis', 'AWARD_DATE, FIXED_DAY'],
    ['in: "JPY", maximumRateAgeDays: 3661', 'maximumRateAgeDays', 'between 0 and 3660'],
    ['where: { decidedOn: { gt: "2002-01-01", lt: "2001-01-01" } }', 'where.decidedOn', ''],
  ])('refuses %s and names %s', async (given, argument, message) => {
    const error = await refusal(given);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error?.message).toContain(message);
  });

  it('refuses a dimension that there is not, and more groups than 10,000 with how to have fewer', async () => {
    expect((await refusal('groupBy: [MOON]'))?.message).toContain(
      'Value "MOON" does not exist in "AwardDimension" enum',
    );
    await subgraph.database.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       INSERT INTO award (id, provenance, titles, sort_title, search_document, award_number, decided_on, status, project_id, description)
       SELECT gen_random_uuid(), '{"source": "TEST"}', '[]', '', '', 'MANY-' || n, '2003-01-01', 'ACTIVE', gen_random_uuid(), '[]'
       FROM generate_series(1, 10001) n; COMMIT`,
    );
    const error = await refusal('groupBy: [PROJECT]');
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'groupBy' });
    expect(error?.message).toMatch(/at most 10000 groups; leave a dimension out, or count fewer rows by "where"/);
    expect((await ask('groupBy: [STATUS]')).total.count).toBeGreaterThan(10_000);
  });
});
