import { type FundingSchemeRow, facts } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered } from '../testing/list-reading';
import { UNKNOWN_ID } from '../testing/made-rows';

const bilateral = facts.fundingSchemes.find(({ kind }) => kind === 'BILATERAL_RESEARCH');
const joint = facts.fundingSchemes.filter(({ kind }) => kind === 'JOINT_RESEARCH');

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

describe('fundingScheme', () => {
  it('is found by id, with funders and countries', async () => {
    const { data } = await subgraph.query(
      `{ fundingScheme(id: "${bilateral?.id}") { displayName(locale: JA) kind funders { id } programme { id } countries
         period { from to } provenance { source } } }`,
    );
    expect(data.fundingScheme).toEqual({
      displayName: 'NAFOSTED二国間共同研究',
      kind: 'BILATERAL_RESEARCH',
      funders: bilateral?.funderOrganisationIds.map((id) => ({ id })),
      programme: null,
      countries: ['VN'],
      period: { from: null, to: null },
      provenance: { source: 'INFERRED' },
    });
  });

  it('is null for an unknown id, refuses a malformed one, and re-enters by id', async () => {
    const { data, errors } = await subgraph.query(
      `{ unknown: fundingScheme(id: "${UNKNOWN_ID}") { id } malformed: fundingScheme(id: "x") { id } }`,
    );
    expect(data).toEqual({ unknown: null, malformed: null });
    expect(errors?.map(({ extensions }) => extensions.argument)).toEqual(['id']);
    const keys = [{ id: bilateral?.id }, { id: UNKNOWN_ID }, { id: 'x' }];
    expect(await subgraph.entities('FundingScheme', keys, '{ kind }')).toEqual([
      { kind: 'BILATERAL_RESEARCH' },
      null,
      null,
    ]);
  });
});

describe('fundingSchemes', () => {
  const list = async (given: string) =>
    (
      await subgraph.query(
        `{ fundingSchemes(${given}) { totalCount nodes { id } pageInfo { startCursor endCursor } } }`,
      )
    ).data.fundingSchemes;
  const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

  it.each(['chuong trinh hop tac nafosted', 'NAFOSTED二国間', 'bilateral research'])(
    'finds by the search %s',
    async (search) => {
      expect(idsOf(await list(`search: "${search}"`))).toEqual([bilateral?.id]);
    },
  );

  it('filters by kind, funder, country and programme', async () => {
    const funder = bilateral?.funderOrganisationIds[0];
    expect(idsOf(await list(`where: { funder: { eq: "${funder}" }, kind: { ne: EXCHANGE } }`))).toEqual([
      bilateral?.id,
    ]);
    expect(idsOf(await list('where: { country: { eq: "JP" } }')).sort()).toEqual(joint.map(({ id }) => id).sort());
    expect(idsOf(await list('where: { programme: { isNull: true } }'))).toEqual([bilateral?.id]);
  });

  it.each<[string, (row: FundingSchemeRow) => boolean]>([
    ['kind: { in: [JOINT_RESEARCH] }', ({ kind }) => kind === 'JOINT_RESEARCH'],
    ['country: { eq: "JP" }', ({ countryCodes }) => countryCodes.includes('JP')],
    ['periodFrom: { lte: "2012-06-28" }', ({ period }) => period.from !== null && period.from <= '2012-06-28'],
    [
      'periodTo: { isNull: true }, periodFrom: { isNull: true }',
      ({ period }) => period.from === null && period.to === null,
    ],
    [
      `funder: { eq: "${joint[1]?.funderOrganisationIds[1]}" }`,
      (row) => row.funderOrganisationIds.includes(joint[1]?.funderOrganisationIds[1] ?? ''),
    ],
    [`programme: { eq: "${joint[0]?.programmeId}" }`, ({ programmeId }) => programmeId === joint[0]?.programmeId],
    ['name: { startsWith: "nafosted" }', ({ id }) => id === bilateral?.id],
    ['source: { eq: "INFERRED" }', ({ provenance }) => provenance.source === 'INFERRED'],
  ])('filters by %s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'fundingSchemes', where, facts.fundingSchemes, isExpected);
    expect(found).toEqual(expected);
  });

  it('pages forwards and backwards by name', async () => {
    const rows: { id: string }[] = await subgraph.database.query(
      'SELECT id FROM funding_scheme ORDER BY sort_name, id',
    );
    const wanted = rows.map(({ id }) => id);
    const first = await list('first: 1');
    const rest = await list(`first: 100, after: "${first.pageInfo.endCursor}"`);
    const last = await list('last: 1');
    const before = await list(`last: 100, before: "${last.pageInfo.startCursor}"`);
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(wanted);
    expect([...idsOf(before), ...idsOf(last)]).toEqual(wanted);
    expect(first.totalCount).toBe(wanted.length);
  });
});
