import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { nomination } from '../testing/placement-attempts';

const PLACEMENT =
  'placement { id version status country topics { id } period { from to } statusHistory { status reason { value } } }';

const reason = [{ lang: 'vi', value: 'Lý do sức khỏe.' }];

interface Told {
  readonly field: string | null;
  readonly code: string;
}

describe('Placement actions', () => {
  let test: SubgraphTest;
  const sides = { home: createId(), host: createId() };
  const officer = (organisation: string): TestCaller => ({
    subject: 'lan',
    scopes: ['write:placements'],
    organisation,
  });

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (by: keyof typeof sides, name: string, input: object) =>
    test.as(officer(sides[by])).act(name, input, PLACEMENT);
  const nominate = async (more: object = {}) =>
    (await act('home', 'nominateForPlacement', nomination(sides, more))).placement;
  const faults = async (answer: Promise<{ userErrors: Told[] }>) =>
    (await answer).userErrors.map(({ field, code }) => `${field} ${code}`);

  it('go from a nomination to the return, and keep the days as they came', async () => {
    const { id, status } = await nominate();
    expect(status).toBe('NOMINATED');
    await act('host', 'approvePlacement', { id });
    const begun = await act('home', 'beginStay', { id, beganOn: '2024-01-12' });
    expect(begun.placement).toMatchObject({ status: 'ON_STAY', period: { from: '2024-01-12', to: '2999-02-01' } });
    const { placement } = await act('host', 'endStay', { id, endedOn: '2024-03-31', reason });
    expect(placement).toMatchObject({ status: 'RETURNED', period: { from: '2024-01-12', to: '2024-04-01' } });
    expect(placement.statusHistory).toHaveLength(4);
    expect(placement.statusHistory).toContainEqual({ status: 'RETURNED', reason: [{ value: 'Lý do sức khỏe.' }] });
    expect(await faults(act('host', 'cancelPlacement', { id, reason }))).toEqual(['null ILLEGAL_STEP']);
  });

  it('leave each step to its side', async () => {
    const { id } = await nominate();
    expect(await faults(act('home', 'approvePlacement', { id }))).toEqual(['null NOT_ALLOWED']);
    expect(await faults(act('host', 'updatePlacement', { id }))).toEqual(['null NOT_ALLOWED']);
    expect(await faults(act('host', 'nominateForPlacement', nomination(sides)))).toEqual(['null NOT_ALLOWED']);
    await expect(act('host', 'cancelPlacement', { id })).rejects.toThrow('reason');
    expect(await faults(act('host', 'cancelPlacement', { id, reason }))).toEqual([]);
  });

  it('tell all that is wrong with a nomination', async () => {
    const given = { hostOrganisation: sides.home, programme: createId(), topics: [createId()] };
    expect(await faults(act('home', 'nominateForPlacement', nomination(sides, { ...given, period: {} })))).toEqual([
      'hostOrganisation RULE_BROKEN',
      'programme NOT_FOUND',
      'topics[0] NOT_FOUND',
      'period.from REQUIRED',
      'period.to REQUIRED',
    ]);
    const over = { period: { from: '2020-01-01', to: '2020-02-01' } };
    expect(await faults(act('home', 'nominateForPlacement', nomination(sides, over)))).toEqual([
      'period.to OUT_OF_RANGE',
    ]);
    const turned = { period: { from: '2999-02-01', to: '2999-01-01' } };
    expect(await faults(act('home', 'nominateForPlacement', nomination(sides, turned)))).toEqual([
      'period.to OUT_OF_RANGE',
    ]);
  });

  it('can be corrected until the host has decided', async () => {
    const { id } = await nominate();
    const period = { from: '2999-01-01', to: '2999-03-01' };
    const { placement } = await act('home', 'updatePlacement', { id, country: 'VN', period });
    expect(placement).toMatchObject({ country: 'VN', period });
    await act('host', 'approvePlacement', { id });
    expect((await act('home', 'updatePlacement', { id, country: 'JP' })).userErrors).toEqual([
      expect.objectContaining({
        code: 'ILLEGAL_STEP',
        currentState: 'APPROVED',
        allowedSteps: ['beginStay', 'cancelPlacement'],
      }),
    ]);
  });

  it('refuse days that have not come, or before the first', async () => {
    const { id } = await nominate();
    await act('host', 'approvePlacement', { id });
    expect(await faults(act('host', 'beginStay', { id, beganOn: '2998-01-01' }))).toEqual(['beganOn OUT_OF_RANGE']);
    await act('host', 'beginStay', { id, beganOn: '2024-01-12' });
    expect(await faults(act('host', 'endStay', { id, endedOn: '2024-01-11' }))).toEqual(['endedOn OUT_OF_RANGE']);
  });

  it('let one of several hosts agree to the same days, though all do at once', async () => {
    const person = createId();
    const nominated = await Promise.all(Array.from({ length: 5 }, () => nominate({ person })));
    const answers = await Promise.all(nominated.map(({ id }) => faults(act('host', 'approvePlacement', { id }))));
    expect(answers.filter(([fault]) => fault === undefined)).toHaveLength(1);
    expect(answers.filter(([fault]) => fault === 'null RULE_BROKEN')).toHaveLength(4);
    expect(await faults(act('home', 'nominateForPlacement', nomination(sides, { person })))).toEqual([
      'period RULE_BROKEN',
    ]);
  });

  it('keep the stays of a person apart by the database as well', async () => {
    const person = createId();
    const [first, second] = [await nominate({ person }), await nominate({ person })];
    await act('host', 'approvePlacement', { id: first.id });
    await expect(
      test.database.query(`UPDATE placement SET status = 'APPROVED' WHERE id = $1`, [second.id]),
    ).rejects.toThrow('placement_stays_apart');
  });

  it('are told to other subgraphs', async () => {
    const { id } = await nominate();
    await act('host', 'approvePlacement', { id });
    const told = await test.database.query('SELECT type FROM outbox_event WHERE subject_id = $1 ORDER BY position', [
      id,
    ]);
    expect(told).toEqual([{ type: 'placement.nominated' }, { type: 'placement.approved' }]);
  });
});
