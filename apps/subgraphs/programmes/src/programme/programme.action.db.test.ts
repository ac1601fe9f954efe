import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { madeProgramme, programmeInput } from '../testing/programme-attempts';

const PROGRAMME = `programme { id version kind names { value } parent { id } countries period { from to }
  organisations { id role organisation { id } period { to } } }`;

describe('Programme actions', () => {
  let test: SubgraphTest;
  const lead = createId();

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object, selection = PROGRAMME) =>
    test.as({ subject: 'binh', scopes: ['write:programmes'], organisation: lead }).act(name, input, selection);
  const create = async (more: object = {}) => (await act('createProgramme', programmeInput(lead, more))).programme;
  const faults = async (name: string, input: object) =>
    (await act(name, input, '')).userErrors.map(
      ({ field, code }: { field: string | null; code: string }) => `${field} ${code}`,
    );

  it('set up a programme that its maker leads, and a part of it', async () => {
    const { id } = await create();
    const part = await create({ parent: id });
    expect(part).toMatchObject({
      parent: { id },
      countries: ['VN', 'JP'],
      organisations: [{ role: 'LEAD', organisation: { id: lead } }],
    });
    expect((await act('updateProgramme', { id: part.id, parent: null, kind: 'POLICY' })).programme).toMatchObject({
      parent: null,
      kind: 'POLICY',
      names: part.names,
    });
  });

  it('do not put a programme below itself, or below one of others', async () => {
    const { id } = await create();
    const part = await create({ parent: id });
    const leaf = await create({ parent: part.id });
    expect(await faults('updateProgramme', { id, parent: leaf.id })).toEqual(['parent RULE_BROKEN']);
    expect(await faults('updateProgramme', { id, parent: id })).toEqual(['parent RULE_BROKEN']);
    const { id: other } = await madeProgramme(test);
    expect(await faults('updateProgramme', { id, parent: other })).toEqual(['parent NOT_ALLOWED']);
    expect(await faults('updateProgramme', { id, parent: createId() })).toEqual(['parent NOT_FOUND']);
  });

  it('add partners once and keep somebody who leads', async () => {
    const { id, organisations } = await create();
    const partner = { id, organisation: createId(), role: 'PARTNER' };
    const { programme } = await act('addProgrammeOrganisation', partner);
    expect(programme.organisations).toMatchObject([{ role: 'LEAD' }, { organisation: { id: partner.organisation } }]);
    expect(await faults('addProgrammeOrganisation', partner)).toEqual(['organisation DUPLICATE']);
    const end = { id: organisations[0].id, endedOn: '2999-01-01' };
    expect(await faults('endProgrammeOrganisation', end)).toEqual(['null RULE_BROKEN']);
    await act('addProgrammeOrganisation', { ...partner, role: 'LEAD' });
    const ended = await act('endProgrammeOrganisation', end, 'programmeOrganisation { role period { to } }');
    expect(ended.programmeOrganisation).toEqual({ role: 'LEAD', period: { to: '2999-01-02' } });
  });

  it('tell what is wrong', async () => {
    const turned = { period: { from: '2024-01-02', to: '2024-01-02' }, countries: ['VN', 'VN'] };
    expect(await faults('createProgramme', programmeInput(lead, turned))).toEqual([
      'countries DUPLICATE',
      'period.to OUT_OF_RANGE',
    ]);
    expect(await faults('createProgramme', programmeInput(createId()))).toEqual(['null NOT_ALLOWED']);
  });
});
