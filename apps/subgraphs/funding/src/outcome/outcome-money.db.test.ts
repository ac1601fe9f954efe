import { createId, fillCopy } from '@kakehashi/database';
import { facts } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { commissionCopy } from '../commission/commission.copy';
import { funding } from '../definition';
import { expectCosts, type ListedAward } from '../testing/expected-costs';
import { commitment, MADE_FOR_TEST, UNKNOWN_ID, writeAward, writeRates } from '../testing/made-rows';
import { PEOPLE } from '../testing/sample-rows';
import { outcomeCopy } from './outcome.copy';

const MONEY = '{ amount currency }';
const TOTAL = `{ money ${MONEY} amountCount unconvertedCount rates { rateOn } }`;
const FUNDING = `isUnknown committed ${TOTAL} paid ${TOTAL}
  sources { relation award { id } commission { id } decidedOn outcomesOfSameAward committed ${MONEY} paid ${MONEY} }
  funders { funder { id } funderLabel committed ${MONEY} paid ${MONEY} inCurrency ${TOTAL} sharePercent }`;
const COST = `awards outcomes sum ${MONEY} awardsWithoutOutcome sumWithoutOutcome ${MONEY} costPerOutcome ${MONEY} spentPerOutcome ${MONEY} unconverted`;

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
  await writeRates(
    subgraph.database,
    '2001-02-01 1 USD = 14000.5 VND',
    '2001-02-01 1 USD = 116.25 JPY',
    '2001-03-01 1 USD = 120 JPY',
  );
});
afterAll(() => subgraph.stop());

type MadeOutcome = Readonly<Partial<Record<'project' | 'commission' | 'award' | 'kind', string>>>;

/** Has outcomes be known as their owner tells of them, and returns their ids. */
const tellOutcomes = async (...outcomes: readonly MadeOutcome[]): Promise<string[]> => {
  const rows = outcomes.map(({ project, commission, award, kind = 'PATENT' }) => ({
    id: createId(),
    kind,
    published_on: '2002-05-06',
    project_id: project ?? null,
    commission_id: commission ?? null,
    award_id: award ?? null,
  }));
  await fillCopy(subgraph.database, outcomeCopy, rows);
  return rows.map(({ id }) => id);
};

const fundingOf = async (ids: readonly string[], given = '') => {
  const keys = ids.map((id) => ({ id }));
  return (await subgraph.entities('Outcome', keys, `{ funding${given} { ${FUNDING} } }`)).map(
    (outcome) => (outcome as { funding: Funding }).funding,
  );
};

interface Funding {
  readonly isUnknown: boolean;
  readonly sources: readonly { readonly relation: string; readonly award: { readonly id: string } | null }[];
}

const costs = async (given: string, fields = `total { ${COST} }`) => {
  const { data, errors } = await subgraph.query(`{ outcomeCostStatistics(${given}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.outcomeCostStatistics;
};

describe('Outcome.funding', () => {
  it('tells each award and fee once with how it stands behind, shares by funder, and for how many outcomes it is', async () => {
    const [project, jst, nafosted, owner, commission, challenge] = Array.from({ length: 6 }, () => createId());
    const joint = await writeAward(subgraph.database, {
      projectId: project ?? null,
      decidedOn: '2001-02-10',
      commitments: [commitment('11625', 'JPY', jst), commitment('4200150', 'VND', nafosted)],
    });
    const second = await writeAward(subgraph.database, {
      projectId: project ?? null,
      decidedOn: '2001-03-10',
      commitments: [commitment('12000', 'JPY', jst)],
    });
    await subgraph.database.query(
      `INSERT INTO commission_fee (id, provenance, commission_id, amount_minor_units, currency) VALUES ($1, $2, $3, 5000, 'USD')`,
      [createId(), MADE_FOR_TEST, commission],
    );
    await subgraph.database.query('INSERT INTO challenge_owner VALUES ($1, $2)', [challenge, owner]);
    await fillCopy(subgraph.database, commissionCopy, [
      { id: commission ?? '', challenge_id: challenge, agreed_on: '2001-02-15' },
    ]);
    const ids = await tellOutcomes(
      { project: project ?? '', award: joint.id },
      { project: project ?? '' },
      { commission: commission ?? '' },
      { project: createId() },
    );
    const [named, ofProject, ofCommission, ofNothing] = await fundingOf(ids, '(in: "USD")');
    const shared = { outcomesOfSameAward: 2, paid: [], commission: null };
    const sources = [
      {
        ...shared,
        relation: 'AWARD',
        award: { id: joint.id },
        decidedOn: '2001-02-10',
        committed: [
          { amount: '11625', currency: 'JPY' },
          { amount: '4200150', currency: 'VND' },
        ],
      },
      {
        ...shared,
        relation: 'PROJECT',
        award: { id: second.id },
        decidedOn: '2001-03-10',
        committed: [{ amount: '12000', currency: 'JPY' }],
      },
    ];
    expect(named).toMatchObject({
      isUnknown: false,
      sources,
      committed: { money: { amount: '500.00', currency: 'USD' }, amountCount: 3, unconvertedCount: 0 },
      paid: { money: null, amountCount: 0 },
      funders: [
        { funder: { id: jst }, committed: [{ amount: '23625', currency: 'JPY' }], sharePercent: '40.00' },
        { funder: { id: nafosted }, committed: [{ amount: '4200150', currency: 'VND' }], sharePercent: '60.00' },
      ],
    });
    expect(ofProject?.sources.map(({ relation, award }) => [relation, award?.id])).toEqual([
      ['PROJECT', second.id],
      ['PROJECT', joint.id],
    ]);
    expect(ofCommission).toMatchObject({
      sources: [{ relation: 'COMMISSION', award: null, commission: { id: commission }, outcomesOfSameAward: 1 }],
      funders: [{ funder: { id: owner }, committed: [{ amount: '50.00', currency: 'USD' }], sharePercent: '100.00' }],
    });
    expect(ofNothing).toMatchObject({ isUnknown: true, sources: [], funders: [], committed: { money: null } });
  });

  it('tells no sum and no share where a rate is missing, and the amounts all the same', async () => {
    const award = await writeAward(subgraph.database, {
      decidedOn: '2001-02-10',
      commitments: [commitment('100', 'JPY'), commitment('7', 'XAF')],
    });
    const [told] = await fundingOf(await tellOutcomes({ award: award.id }), '(in: "USD")');
    expect(told).toMatchObject({
      committed: { money: null, amountCount: 2, unconvertedCount: 1 },
      funders: [
        { sharePercent: null, inCurrency: { money: { amount: '0.86' } } },
        { sharePercent: null, inCurrency: { money: null } },
      ],
    });
  });

  it('is null for an outcome that is not known here yet, and refuses a basis without its day', async () => {
    expect(await fundingOf([UNKNOWN_ID])).toEqual([null]);
    const { errors } = await subgraph.query(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Outcome { funding(basis: FIXED_DAY) { isUnknown } } } }',
      { keys: [{ __typename: 'Outcome', id: UNKNOWN_ID }] },
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'on' } });
  });

  it('reads any number of outcomes by the same few statements', async () => {
    const rows: { id: string }[] = await subgraph.database.query('SELECT id FROM outcome_copy LIMIT 40');
    const ask = (keys: readonly { id: string }[]) =>
      subgraph.query(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Outcome { funding(in: "USD") { ${FUNDING} } } } }`,
        { keys: keys.map(({ id }) => ({ __typename: 'Outcome', id })) },
      );
    const { errors, statements } = await ask(rows);
    expect(errors).toBeUndefined();
    expect(statements).toBeLessThanOrEqual(6);
  });
});

describe('outcomeCostStatistics', () => {
  it('agrees with the awards and with the funding of each outcome, whatever is asked', async () => {
    const scheme = createId();
    const projects = Array.from({ length: 5 }, () => createId());
    const topics = facts.topics.slice(0, 3).map(({ id }) => id);
    const awards: { readonly id: string }[] = [];
    for (let made = 0; made < 14; made += 1) {
      awards.push(
        await writeAward(subgraph.database, {
          fundingSchemeId: scheme,
          projectId: made % 3 === 0 ? null : (projects[made % 5] ?? null),
          topicIds: topics.slice(made % 3, (made % 3) + (made % 2)),
          decidedOn: `200${1 + (made % 2)}-02-1${made % 9}`,
          commitments: ['JPY', 'USD', 'XAF']
            .slice(0, made % 4)
            .map((currency) => commitment(String(37 + made ** 3), currency)),
        }),
      );
    }
    const kinds = ['PATENT', 'DATASET'];
    const ids = await tellOutcomes(
      ...Array.from(
        { length: 12 },
        (_, made): MadeOutcome => ({
          kind: kinds[made % 2] ?? '',
          ...(made % 4 !== 0 && { project: projects[made % 4] ?? '' }),
          ...(made % 3 === 0 && { award: awards[made]?.id ?? '' }),
        }),
      ),
    );
    const told = await fundingOf(ids);
    const links = ids.flatMap((outcome, place) =>
      (told[place]?.sources ?? []).map(({ award }) => ({
        outcome,
        kind: kinds[place % 2] ?? '',
        award: award?.id ?? '',
      })),
    );
    const { data } = await subgraph.query(
      `{ awards(first: 100, where: { scheme: { eq: "${scheme}" } }) { nodes {
        id decidedOn topics { id } usd: total(currency: "USD") { ...T } jpy: total(currency: "JPY") { ...T } } } }
       fragment T on ConvertedMoney { money ${MONEY} unconvertedCount }`,
    );
    const listed: ListedAward[] = data.awards.nodes;
    const question = fc.record({
      currency: fc.constantFrom('usd', 'jpy') as fc.Arbitrary<'usd' | 'jpy'>,
      groupBy: fc.uniqueArray(fc.constantFrom('DECIDED_YEAR', 'TOPIC', 'KIND'), { maxLength: 3 }),
      year: fc.constantFrom('2001', '2002', null),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ currency, groupBy, year }) => {
        const bounds = year === null ? '' : `, decidedOn: { gte: "${year}-01-01", lte: "${year}-12-31" }`;
        const answer = await costs(
          `where: { scheme: { eq: "${scheme}" }${bounds} }, in: "${currency.toUpperCase()}", groupBy: [${groupBy}]`,
          `groups { keys { value } ${COST} } total { ${COST} }`,
        );
        const wanted = listed.filter(({ decidedOn }) => year === null || decidedOn.startsWith(year));
        expectCosts(groupBy.length === 0 ? [answer.total] : answer.groups, wanted, links, { currency, groupBy });
      }),
      { numRuns: 15 },
    );
  });

  it('splits a joint award by funder, and counts money without any outcome beside it', async () => {
    const scheme = createId();
    const [jst, nafosted] = [createId(), createId()];
    const made = { fundingSchemeId: scheme, decidedOn: '2001-03-02' };
    const fruitful = await writeAward(subgraph.database, {
      ...made,
      commitments: [commitment('300', 'JPY', jst), commitment('100', 'JPY', nafosted)],
    });
    await writeAward(subgraph.database, { ...made, commitments: [commitment('50', 'JPY', jst)] });
    await tellOutcomes({ award: fruitful.id }, { award: fruitful.id });
    const given = `where: { scheme: { eq: "${scheme}" } }, in: "JPY"`;
    const { groups, total } = await costs(
      `${given}, groupBy: [FUNDER]`,
      `groups { keys { value } ${COST} } total { ${COST} }`,
    );
    const yen = (amount: string) => ({ amount, currency: 'JPY' });
    expect(groups).toHaveLength(2);
    expect(groups).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          keys: [{ value: jst }],
          sum: yen('350'),
          costPerOutcome: yen('150'),
          spentPerOutcome: yen('175'),
        }),
        expect.objectContaining({
          keys: [{ value: nafosted }],
          sum: yen('100'),
          costPerOutcome: yen('50'),
          awardsWithoutOutcome: 0,
        }),
      ]),
    );
    expect(total).toMatchObject({
      awards: 2,
      outcomes: 2,
      awardsWithoutOutcome: 1,
      sumWithoutOutcome: yen('50'),
      costPerOutcome: yen('200'),
    });
  });

  it('tells of outcomes of which the money is unknown, the rates used and how fresh the copies are', async () => {
    const rest = `coverage { outcomes outcomesOfFees outcomesOfUnknownMoney rates { source count } copies { of from } }`;
    const before = (await costs('in: "USD"', rest)).coverage;
    await tellOutcomes({ project: createId() });
    const after = (await costs('in: "USD"', rest)).coverage;
    expect(after.outcomes).toBe(before.outcomes + 1);
    expect(after.outcomesOfUnknownMoney).toBe(before.outcomesOfUnknownMoney + 1);
    expect(after.rates.length).toBeGreaterThan(0);
    expect(after.copies).toContainEqual({ of: 'Outcome', from: 'programmes' });
  });

  it.each([
    ['groupBy: [KIND, KIND]', 'groupBy[1]'],
    ['basis: PAYMENT_DATE', 'basis'],
    ['in: "KWD"', 'in'],
    ['in: "USD", basis: FIXED_DAY, on: "1900-01-01"', 'on'],
  ])('refuses %s, and names %s', async (given, argument) => {
    const { errors } = await subgraph.query(`{ outcomeCostStatistics(${given}) { total { awards } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
