import { createId, upsertRows } from '@kakehashi/database';
import { sampleId } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { readList, readPages } from '../testing/list-reading';
import { Observation } from './observation.entity';
import { Target } from './target.entity';

const stationAi = sampleId('target', 'station-ai-startups');
const provenance = { source: 'TEST', sourceUrl: null, retrievedAt: null, assertedBy: null, note: null };
const made = Array.from({ length: 25 }, (_, index) => ({ id: createId(), dueOn: `20${30 + (index % 4)}-06-30` }));

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, 0);
  await upsertRows(
    subgraph.database.manager,
    Target,
    made.map(({ id, dueOn }, index) => ({
      id,
      ...titleColumns([{ lang: 'vi', value: `Số đề tài thứ ${index}`, kind: 'PRIMARY' }]),
      unit: 'PROJECT',
      baseline_value: '0.5',
      baseline_on: '2025-01-01',
      target_value: '12345678901234567890.25',
      due_on: dueOn,
      provenance,
    })),
  );
  await upsertRows(
    subgraph.database.manager,
    Observation,
    made.flatMap(({ id }) =>
      ['2027-01-01', '2026-01-01'].map((day) => ({
        id: createId(),
        target_id: id,
        observed_on: day,
        value: '1.50',
        provenance,
      })),
    ),
  );
});
afterAll(() => subgraph.stop());

describe('Target', () => {
  it('knows what is counted, from where to where, whose it is and what was observed', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID!) { target(id: $id) {
        indicator(locale: JA) title(locale: EN) unit baselineValue baselineOn targetValue dueOn
        organisation { id } programme { id } observations { observedOn value }
      } }`,
      { id: stationAi },
    );
    expect(data.target).toEqual({
      indicator: 'STATION Aiのスタートアップ数',
      title: 'Startups at STATION Ai',
      unit: 'STARTUP',
      baselineValue: '500',
      baselineOn: '2024-10-31',
      targetValue: '1000',
      dueOn: '2029-12-31',
      organisation: { id: sampleId('organisation', 'station-ai') },
      programme: { id: sampleId('programme', 'station-ai') },
      observations: [{ observedOn: '2024-10-31', value: '500' }],
    });
  });

  it('keeps every digit of its values, and its observations oldest first', async () => {
    const { data } = await subgraph.query(
      'query ($id: ID!) { target(id: $id) { baselineValue targetValue organisation { id } observations { observedOn value } } }',
      { id: made[0]?.id },
    );
    expect(data.target).toEqual({
      baselineValue: '0.5',
      targetValue: '12345678901234567890.25',
      organisation: null,
      observations: [
        { observedOn: '2026-01-01', value: '1.50' },
        { observedOn: '2027-01-01', value: '1.50' },
      ],
    });
  });

  it.each<[string, (target: { id: string; dueOn: string }) => boolean]>([
    ['unit: { eq: "STARTUP" }', ({ id }) => id === stationAi],
    [`organisation: { eq: "${sampleId('organisation', 'station-ai')}" }`, ({ id }) => id === stationAi],
    ['programme: { isNull: true }', ({ id }) => id !== stationAi],
    ['baselineValue: { lt: "1" }', ({ id }) => id !== stationAi],
    ['targetValue: { eq: "1000" }', ({ id }) => id === stationAi],
    ['targetValue: { gt: "12345678901234567890.24" }', ({ id }) => id !== stationAi],
    ['observation: { observedOn: { lt: "2025-01-01" }, value: { gte: "500" } }', ({ id }) => id === stationAi],
    ['observation: { observedOn: { lt: "2025-01-01" }, value: { gt: "500" } }', () => false],
    ['dueOn: { lte: "2030-12-31" }', ({ dueOn }) => dueOn <= '2030-12-31'],
  ])('is listed where %s', async (where, isExpected) => {
    const expected = [{ id: stationAi, dueOn: '2029-12-31' }, ...made].filter(isExpected).map(({ id }) => id);
    const { ids, totalCount } = await readList(subgraph, 'targets', `where: { ${where} }`);
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(totalCount).toBe(expected.length);
  });

  it('is listed by the day on which it is due, page by page from either end', async () => {
    const { ids } = await readList(subgraph, 'targets', '');
    const expected = made.toSorted(
      (one, other) => one.dueOn.localeCompare(other.dueOn) || (one.id < other.id ? -1 : 1),
    );
    expect(ids).toEqual([stationAi, ...expected.map(({ id }) => id)]);
    expect(await readPages(subgraph, 'targets', '')).toEqual(ids);
    expect(await readPages(subgraph, 'targets', '', true)).toEqual(ids);
  });

  it.each([
    ['so doanh nghiep khoi nghiep', [stationAi]],
    ['スタートアップ', [stationAi]],
    ['de tai 24', [made[24]?.id]],
  ])('is found by %j', async (search, expected) => {
    expect((await readList(subgraph, 'targets', `search: "${search}"`)).ids).toEqual(expected);
  });

  it('costs the same number of SQL statements for 1 target and for 20', async () => {
    const ask = (first: number) =>
      subgraph.query(`{ targets(first: ${first}) { totalCount nodes { programme { id } observations { value } } } }`);
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.data.targets.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([4, 4]);
  });

  it('makes no forecast of too few observations, and one of three', async () => {
    const ask = `query ($id: ID!) { target(id: $id) { forecast {
      method reason observationCount pacePerYear projectedOn latestOn atRisk valueWhenDue { expected lowest highest }
    } } }`;
    const few = await subgraph.query(ask, { id: made[0]?.id });
    expect(few.data.target.forecast).toMatchObject({
      reason: 'TOO_FEW_OBSERVATIONS',
      observationCount: 2,
      atRisk: null,
    });
    const id = createId();
    await upsertRows(subgraph.database.manager, Target, [
      {
        id,
        ...titleColumns([{ lang: 'ja', value: '採用された技術', kind: 'PRIMARY' }]),
        unit: 'TECHNOLOGY',
        baseline_value: '0',
        baseline_on: '2024-01-01',
        target_value: '100',
        due_on: '2027-12-31',
        provenance,
      },
    ]);
    const observed = ['2024-07-01', '2025-01-01', '2025-07-01'].map((day, index) => ({
      id: createId(),
      target_id: id,
      observed_on: day,
      value: String(10 * (index + 1)),
      provenance,
    }));
    await upsertRows(subgraph.database.manager, Observation, observed);
    const { data } = await subgraph.query(ask, { id });
    expect(data.target.forecast).toMatchObject({
      reason: null,
      atRisk: true,
      pacePerYear: '20.01',
      observationCount: 3,
    });
    expect(data.target.forecast.projectedOn).toMatch(/^2028-/);
  });
});
