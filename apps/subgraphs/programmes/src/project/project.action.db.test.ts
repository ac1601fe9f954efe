import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { madeProgramme } from '../testing/programme-attempts';
import { projectInput } from '../testing/project-attempts';

const PROJECT = `project { id version status technologyReadinessLevel period { to } statusHistory { status }
  participants { id role organisation { id } person { id } } }`;
const PARTICIPATION = 'participation { id role period { from to } person { id } }';

describe('Project actions', () => {
  let test: SubgraphTest;
  const coordinator = createId();
  const reason = [{ lang: 'en', value: 'The laboratory moves.' }];

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object, selection = PROJECT, organisation = coordinator) =>
    test.as({ subject: 'ken', scopes: ['write:programmes'], organisation }).act(name, input, selection);
  const create = async () => (await act('createProject', projectInput(coordinator))).project;
  const faults = async (name: string, input: object) =>
    (await act(name, input, '')).userErrors.map(
      ({ field, code }: { field: string | null; code: string }) => `${field} ${code}`,
    );

  it('go from a plan to the end, with an interruption', async () => {
    const { id, status, participants } = await create();
    expect(status).toBe('PLANNED');
    expect(participants).toMatchObject([{ role: 'COORDINATOR', organisation: { id: coordinator } }]);
    for (const step of ['startProject', 'suspendProject', 'resumeProject']) await act(step, { id, reason });
    const { project } = await act('completeProject', { id });
    expect(project).toMatchObject({ status: 'COMPLETED', version: 5 });
    expect(project.statusHistory).toHaveLength(5);
    expect(await faults('terminateProject', { id, reason })).toEqual(['null ILLEGAL_STEP']);
  });

  it('belong to a programme only by who leads it', async () => {
    const { id: programme, lead } = await madeProgramme(test);
    expect(await faults('createProject', projectInput(coordinator, { programme }))).toEqual(['null NOT_ALLOWED']);
    const { id } = await create();
    expect(await faults('updateProject', { id, programme })).toEqual(['programme NOT_ALLOWED']);
    const { project } = await act('createProject', projectInput(coordinator, { programme }), PROJECT, lead);
    expect((await act('startProject', { id: project.id }, PROJECT, lead)).project.status).toBe('ACTIVE');
    expect((await act('completeProject', { id: project.id })).project.status).toBe('COMPLETED');
  });

  it('tell what is out of range', async () => {
    const given = { technologyReadinessLevel: 10, period: { from: '2024-01-01', to: '2023-01-01' } };
    expect(await faults('createProject', projectInput(coordinator, given))).toEqual([
      'technologyReadinessLevel OUT_OF_RANGE',
      'period.to OUT_OF_RANGE',
    ]);
  });

  it('take participants once in a role, whose days follow those of the project', async () => {
    const { id } = await create();
    const researcher = { project: id, person: createId(), role: 'RESEARCHER' };
    const { participation } = await act('addParticipation', researcher, PARTICIPATION);
    expect(participation).toMatchObject({ period: { from: null, to: null } });
    expect(await faults('addParticipation', researcher)).toEqual(['person DUPLICATE']);
    await act('updateProject', { id, period: { from: '2024-03-01', to: '2030-01-01' } });
    const days = async () =>
      (
        await test.database.query('SELECT starts_on::text, ends_before::text FROM participation WHERE id = $1', [
          participation.id,
        ])
      )[0];
    expect(await days()).toEqual({ starts_on: '2024-03-01', ends_before: '2030-01-01' });
    await act('endParticipation', { id: participation.id, endedOn: '2025-03-31' }, PARTICIPATION);
    await act('updateProject', { id, period: { from: '2024-03-01', to: '2031-01-01' } });
    expect(await days()).toEqual({ starts_on: '2024-03-01', ends_before: '2025-04-01' });
    const again = { ...researcher, period: { from: '2026-01-01' } };
    expect((await act('addParticipation', again, PARTICIPATION)).userErrors).toEqual([]);
  });

  it('tell which participations can not be', async () => {
    const { id: project } = await create();
    const person = createId();
    expect(await faults('addParticipation', { project, person, role: 'SPEAKER' })).toEqual(['role RULE_BROKEN']);
    expect(await faults('addParticipation', { project, person, role: 'PARTNER' })).toEqual(['role RULE_BROKEN']);
    expect(await faults('addParticipation', { person, role: 'SPEAKER' })).toEqual(['project REQUIRED']);
    expect(await faults('addParticipation', { project: createId(), person, role: 'RESEARCHER' })).toEqual([
      'project NOT_FOUND',
    ]);
    const late = { project, person, role: 'RESEARCHER', period: { from: '2029-01-01' } };
    expect(await faults('addParticipation', late)).toEqual(['period OUT_OF_RANGE']);
  });
});
