import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { commitment, MADE_FOR_TEST, titles, UNKNOWN_ID, writeAward } from '../testing/made-rows';

let subgraph: SubgraphTest;
const [funder, partner, recipient, person, topic] = Array.from({ length: 5 }, createId);
let joint: string;
let single: string;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
  const link = { id: createId(), provenance: MADE_FOR_TEST };
  joint = (
    await writeAward(subgraph.database, {
      awardNumber: 'JOINT 1',
      titles: titles('Đóng gói chip tiên tiến tại Đà Nẵng', '先端パッケージング', 'Advanced packaging'),
      topicIds: [topic ?? '', createId()],
      recipients: [
        { ...link, organisationId: recipient ?? '', role: 'LEAD' },
        { ...link, id: createId(), organisationId: createId(), role: 'PARTNER' },
      ],
      people: [{ ...link, personId: person ?? '', role: 'PRINCIPAL_INVESTIGATOR' }],
      commitments: [commitment('2150000000', 'VND', funder), commitment('120050', 'USD', partner)],
      period: { from: '2001-04-01', to: '2004-04-01', precision: 'MONTH' },
    })
  ).id;
  single = (
    await writeAward(subgraph.database, {
      awardNumber: 'SINGLE 1',
      commitments: [commitment('9000000000000000000', 'VND', partner)],
    })
  ).id;
});
afterAll(() => subgraph.stop());

describe('award', () => {
  it('is found by number, with all that belongs to it in its order', async () => {
    const { data } = await subgraph.query(`{ award(awardNumber: " JOINT 1 ") {
      id awardNumber title(locale: VI) titleText(locale: JA) { lang value } decidedOn status
      period { from to precision } scheme { id } call { id } project { id } programme { id } topics { id }
      recipients { role organisation { id } } people { role person { id } }
      commitments { funder { id } money { amount currency } provenance { source } }
    } }`);
    expect(data.award).toMatchObject({
      id: joint,
      awardNumber: 'JOINT 1',
      title: 'Đóng gói chip tiên tiến tại Đà Nẵng',
      titleText: { lang: 'ja', value: '先端パッケージング' },
      decidedOn: '2001-01-01',
      status: 'ACTIVE',
      period: { from: '2001-04-01', to: '2004-04-01', precision: 'MONTH' },
      scheme: null,
      call: null,
      project: null,
      programme: null,
      topics: [{ id: topic }, {}],
      recipients: [{ role: 'LEAD', organisation: { id: recipient } }, { role: 'PARTNER' }],
      people: [{ role: 'PRINCIPAL_INVESTIGATOR', person: { id: person } }],
      commitments: [
        { funder: { id: funder }, money: { amount: '2150000000', currency: 'VND' }, provenance: { source: 'TEST' } },
        { funder: { id: partner }, money: { amount: '1200.50', currency: 'USD' }, provenance: { source: 'TEST' } },
      ],
    });
  });

  it('keeps an amount at the edge of 64 bits exactly', async () => {
    const { data } = await subgraph.query(`{ award(id: "${single}") { commitments { money { amount } } } }`);
    expect(data.award.commitments).toEqual([{ money: { amount: '9000000000000000000' } }]);
  });

  it('is null when no award has that id or number', async () => {
    const { data, errors } = await subgraph.query(
      `{ id: award(id: "${UNKNOWN_ID}") { id } number: award(awardNumber: "joint 1") { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ id: null, number: null });
  });

  it.each([
    ['id: "one"', 'id'],
    ['awardNumber: " "', 'awardNumber'],
    [`awardNumber: "${'9'.repeat(101)}"`, 'awardNumber'],
    [`id: "${UNKNOWN_ID}", awardNumber: "1"`, 'awardNumber'],
    ['id: null', 'id'],
  ])('refuses %s', async (given, argument) => {
    const { data, errors } = await subgraph.query(`{ award(${given}) { id } }`);
    expect(data.award).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('Award', () => {
  it('re-enters by id and number; unknown and malformed keys are null', async () => {
    const keys = [{ id: joint }, { awardNumber: 'JOINT 1' }, { id: UNKNOWN_ID }, { id: 'x' }, { awardNumber: 'x' }];
    expect(await subgraph.entities('Award', keys, '{ id }')).toEqual([{ id: joint }, { id: joint }, null, null, null]);
  });

  it('costs the same number of SQL statements for 1 award and for 20', async () => {
    const calls: { id: string }[] = await subgraph.database.query(`SELECT id FROM call WHERE status <> 'DRAFT'`);
    const schemes: { id: string }[] = await subgraph.database.query('SELECT id FROM funding_scheme');
    for (let index = 0; index < 20; index += 1) {
      await writeAward(subgraph.database, {
        programmeId: person ?? '',
        callId: calls[0]?.id ?? null,
        fundingSchemeId: schemes[0]?.id ?? '',
        commitments: [commitment('1', 'USD')],
      });
    }
    const ask = (first: number) =>
      subgraph.query(`{ awards(first: ${first}, where: { programme: { eq: "${person}" } }) { totalCount nodes {
        title scheme { displayName calls(first: 2) { totalCount nodes { title } } } call { title parts { currency } topics { id } }
        project { id } topics { id } recipients { organisation { id } } people { person { id } }
        commitments { funder { id } money { amount } } total(currency: "JPY") { unconvertedCount }
      } } }`);
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.errors).toBeUndefined();
    expect(twenty.data.awards.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([13, 13]);
  });
});
