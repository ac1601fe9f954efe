import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { commitment, MADE_FOR_TEST, writeAward } from '../testing/made-rows';

const LISTS = `{ fundingGiven { totalCount nodes { id } } fundingReceived { nodes { id } }
  coFunders { organisation { id } awardCount } }`;

let subgraph: SubgraphTest;
const [big, small, other, stranger] = Array.from({ length: 4 }, createId) as [string, string, string, string];
const receiver = createId();

/** Writes an award of some funders, decided on a day of January 2001. */
async function award(day: number, ...funders: readonly string[]): Promise<string> {
  const { id } = await writeAward(subgraph.database, {
    decidedOn: `2001-01-0${day}`,
    commitments: funders.map((funder) => commitment('1', 'JPY', funder)),
    recipients: [{ id: createId(), organisationId: receiver, role: 'LEAD', provenance: MADE_FOR_TEST }],
  });
  return id;
}

let awards: readonly string[];

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
  awards = [
    await award(1, big, small),
    await award(2, big, other, other),
    await award(3, big, small),
    await award(4, stranger),
  ];
});
afterAll(() => subgraph.stop());

describe('Organisation', () => {
  it('lists the awards it gives and receives, the last decided first', async () => {
    const selection =
      '{ fundingGiven { totalCount nodes { id } } fundingReceived(first: 1) { totalCount nodes { id } } }';
    const [giver, taker, unknown, malformed] = await subgraph.entities(
      'Organisation',
      [{ id: big }, { id: receiver }, { id: createId() }, { id: 'x' }],
      selection,
    );
    const none = { totalCount: 0, nodes: [] };
    const [first, second, third, fourth] = awards;
    expect(giver).toEqual({
      fundingGiven: { totalCount: 3, nodes: [{ id: third }, { id: second }, { id: first }] },
      fundingReceived: none,
    });
    expect(taker).toEqual({ fundingGiven: none, fundingReceived: { totalCount: 4, nodes: [{ id: fourth }] } });
    for (const nobody of [unknown, malformed]) expect(nobody).toEqual({ fundingGiven: none, fundingReceived: none });
  });

  it('ranks its co-funders by awards in common, counting an award once', async () => {
    const selection = '{ coFunders { organisation { id } awardCount } first: coFunders(first: 1) { awardCount } }';
    const found = await subgraph.entities('Organisation', [{ id: big }, { id: stranger }, { id: 'x' }], selection);
    expect(found).toEqual([
      {
        coFunders: [
          { organisation: { id: small }, awardCount: 2 },
          { organisation: { id: other }, awardCount: 1 },
        ],
        first: [{ awardCount: 2 }],
      },
      { coFunders: [], first: [] },
      { coFunders: [], first: [] },
    ]);
  });

  it('ranks them for an id in capitals too, once when both forms are asked for', async () => {
    const keys = [{ id: big.toUpperCase() }, { id: big }];
    const [capitals, small] = await subgraph.entities('Organisation', keys, '{ coFunders { awardCount } }');
    expect(capitals).toEqual({ coFunders: [{ awardCount: 2 }, { awardCount: 1 }] });
    expect(small).toEqual(capitals);
  });

  it('finds the awards that name it by its ROR id only, and counts co-funders that are known so', async () => {
    const [id, ror, otherRor] = [createId(), '0363rtq22', '04rw64z44'];
    const givenAward = await award(5, id, other);
    await subgraph.database.query(
      `UPDATE award_commitment SET funder_organisation_id = NULL, funder_ror = $2, funder_label = 'A funder'
       WHERE award_id = $1 AND funder_organisation_id = $3`,
      [givenAward, otherRor, other],
    );
    const importedAward = await award(6, big, small);
    await subgraph.database.query(
      `UPDATE award_commitment SET funder_organisation_id = NULL, funder_ror = $2, funder_label = 'A funder'
       WHERE award_id = $1 AND funder_organisation_id = $3`,
      [importedAward, ror, small],
    );
    await subgraph.database.query(
      `UPDATE award_recipient SET organisation_id = NULL, organisation_ror = $2, organisation_label = 'A body' WHERE award_id = $1`,
      [importedAward, ror],
    );
    const [found, alone] = [
      await subgraph.entities('Organisation', [{ id, ror }], LISTS),
      await subgraph.entities('Organisation', [{ id, ror: null }], LISTS),
    ];
    expect(found).toEqual([
      {
        fundingGiven: { totalCount: 2, nodes: [{ id: importedAward }, { id: givenAward }] },
        fundingReceived: { nodes: [{ id: importedAward }] },
        coFunders: [
          { organisation: { id: big }, awardCount: 1 },
          { organisation: { id: `ror:${otherRor}` }, awardCount: 1 },
        ],
      },
    ]);
    expect(alone).toEqual([
      {
        fundingGiven: { totalCount: 1, nodes: [{ id: givenAward }] },
        fundingReceived: { nodes: [] },
        coFunders: [{ organisation: { id: `ror:${otherRor}` }, awardCount: 1 }],
      },
    ]);
  });

  it.each([0, 101, -1])('refuses %i co-funders', async (first) => {
    const { errors } = await subgraph.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organisation { coFunders(first: ${first}) { awardCount } } } }`,
      { representations: [{ __typename: 'Organisation', id: big }] },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('costs the same number of SQL statements for 1 organisation and for 20', async () => {
    const ids = [big, small, other, stranger, ...Array.from({ length: 16 }, createId)];
    const ask = (count: number) =>
      subgraph.query(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organisation {
           fundingGiven(first: 2) { totalCount nodes { commitments { money { amount } } } } fundingReceived { totalCount }
           coFunders { awardCount } } } }`,
        { representations: ids.slice(0, count).map((id) => ({ __typename: 'Organisation', id })) },
      );
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.errors).toBeUndefined();
    expect([one.statements, twenty.statements]).toEqual([5, 5]);
  });
});
