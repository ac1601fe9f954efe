import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(organisations);
});
afterAll(() => subgraph.stop());

const titles = (connection: { nodes: { title: string }[] }) => connection.nodes.map(({ title }) => title);

describe('Agreement', () => {
  it('names its parties, organisations and states, with their roles', async () => {
    const { data } = await subgraph.query(
      `{ memorandum: agreements(search: "memorandum innovation") { nodes { parties { role country organisation { displayName } agreement { title } period { from } provenance { source } } } }
         resolution: agreements(search: "resolution 57") { nodes { parties { role organisation { displayName } } } }
         relations: agreements(search: "diplomatic relations") { nodes { parties { role country organisation { id } } } } }`,
    );
    const signed = (displayName: string) => ({
      role: 'SIGNATORY',
      country: null,
      organisation: { displayName },
      agreement: { title: 'Memorandum on innovation cooperation' },
      period: { from: '2022-05-01' },
      provenance: { source: 'VIETNAMPLUS_2022_05' },
    });
    const [memorandum] = data.memorandum.nodes;
    expect(memorandum.parties).toHaveLength(3);
    expect(memorandum.parties).toContainEqual(signed('Japan External Trade Organization'));
    expect(memorandum.parties).toContainEqual(signed('Vietnam National Innovation Centre'));
    expect(data.resolution.nodes).toEqual([
      { parties: [{ role: 'ISSUER', organisation: { displayName: 'Politburo of the Communist Party of Vietnam' } }] },
    ]);
    expect(data.relations.nodes[0].parties).toEqual([
      { role: 'SIGNATORY', country: 'JP', organisation: null },
      { role: 'SIGNATORY', country: 'VN', organisation: null },
    ]);
  });

  it('tells its parties and its status on a day; nothing before any data', async () => {
    const { data, errors } = await subgraph.query(
      `{ agreements(search: "joint initiative phase 8") { nodes {
        status statusHistory { status period { from to precision } }
        running: statusHistory(validAt: "2022-06-01") { status } over: statusHistory(validAt: "2024-01-01") { status }
        early: statusHistory(validAt: "1900-01-01") { status }
        parties(validAt: "2022-06-01") { country } gone: parties(validAt: "2024-01-01") { country }
      } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.agreements.nodes).toEqual([
      {
        status: 'EXPIRED',
        statusHistory: [
          { status: 'IN_FORCE', period: { from: '2021-01-01', to: '2024-01-01', precision: 'YEAR' } },
          { status: 'EXPIRED', period: { from: '2024-01-01', to: null, precision: 'YEAR' } },
        ],
        running: [{ status: 'IN_FORCE' }],
        over: [{ status: 'EXPIRED' }],
        early: [],
        parties: [{ country: 'JP' }, { country: 'VN' }],
        gone: [],
      },
    ]);
  });

  it('has today the status that its history tells', async () => {
    const { data } = await subgraph.query(
      '{ agreements(first: 100) { nodes { status statusHistory(isCurrent: true) { status } } } }',
    );
    expect(data.agreements.nodes.length).toBeGreaterThan(5);
    for (const { status, statusHistory } of data.agreements.nodes) expect(statusHistory).toEqual([{ status }]);
  });

  it.each([
    [
      'party: { country: { eq: VN }, role: { eq: SIGNATORY } }',
      [
        'Comprehensive Strategic Partnership for Peace and Prosperity in Asia and the World',
        'Diplomatic relations between Vietnam and Japan',
      ],
    ],
    [
      'party: { role: { eq: ISSUER } }',
      ['Resolution 57 on breakthroughs in science, technology, innovation and national digital transformation'],
    ],
    [
      'party: { country: { eq: JP }, from: { lte: "2000-01-01" }, to: { gt: "2000-01-01" } }',
      ['Diplomatic relations between Vietnam and Japan'],
    ],
    [
      'statusHistory: { status: { eq: IN_FORCE }, from: { lte: "2021-06-01" }, to: { gt: "2021-06-01", lt: "2999-01-01" } }',
      ['Vietnam–Japan Joint Initiative, phase 8'],
    ],
    [`party: { organisation: { eq: "${UNKNOWN_ID}" } }`, []],
    ['parentAgreement: { isNull: false }, kind: { eq: MEMORANDUM }', ['Memorandum on innovation cooperation']],
  ])('is listed by %s', async (where, expected) => {
    const { data } = await subgraph.query(`{ agreements(where: { ${where} }) { totalCount nodes { title } } }`);
    expect(titles(data.agreements)).toEqual(expected);
    expect(data.agreements.totalCount).toBe(expected.length);
  });

  it('costs the same number of SQL statements for 1 agreement and for all', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ agreements(first: ${first}, orderBy: [{ field: SIGNED_ON }]) { nodes {
        parties { organisation { displayName } agreement { title } } now: parties(isCurrent: true) { role } statusHistory { status }
      } } }`);
    const [one, all] = [await ask(3), await ask(100)];
    expect(all.errors).toBeUndefined();
    expect(all.statements).toBe(6);
    expect(one.statements).toBe(all.statements);
  });
});

describe('Organisation.agreements', () => {
  it('lists what it is party to, by role and on a day, and tells its role in each', async () => {
    const { data } = await subgraph.query(
      `{ organisations(search: "JETRO") { nodes {
        agreements { totalCount nodes { title } }
        issued: agreements(role: ISSUER) { totalCount nodes { title } }
        signed: agreements(role: SIGNATORY, validAt: "2023-01-01") { totalCount }
        early: agreements(validAt: "2022-04-30") { totalCount nodes { title } }
        agreementRoles { role period { from } agreement { title } organisation { displayName } }
      } } }`,
    );
    const title = 'Memorandum on innovation cooperation';
    expect(data.organisations.nodes).toEqual([
      {
        agreements: { totalCount: 1, nodes: [{ title }] },
        issued: { totalCount: 0, nodes: [] },
        signed: { totalCount: 1 },
        early: { totalCount: 0, nodes: [] },
        agreementRoles: [
          {
            role: 'SIGNATORY',
            period: { from: '2022-05-01' },
            agreement: { title },
            organisation: { displayName: 'Japan External Trade Organization' },
          },
        ],
      },
    ]);
  });
});
