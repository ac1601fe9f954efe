import { createId, fillCopy } from '@kakehashi/database';
import { sampleId } from '@kakehashi/sample';
import { personCopy } from '@kakehashi/subgraph';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { outcomeInput } from '../testing/outcome-attempts';

const OUTCOME = `outcome { id version kind doi publishedOn titles { value } topics { id } project { id }
  contributors { id role position person { id } organisation { id } } }`;

describe('Outcome actions', () => {
  let test: SubgraphTest;
  const tie = { person: createId(), organisation: createId() };
  const expert: TestCaller = { subject: 'an', scopes: ['write:outcomes'], person: tie.person };

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 300);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object, caller: TestCaller = expert) => test.as(caller).act(name, input, OUTCOME);
  const record = (more: object = {}, caller: TestCaller = expert) =>
    act('recordOutcome', outcomeInput(tie, more), caller);
  const faults = async (answer: Promise<{ userErrors: { field: string | null; code: string }[] }>) =>
    (await answer).userErrors.map(({ field, code }) => `${field} ${code}`);
  const suffix = () => createId().slice(-12);

  it('record what came of an award, and tell other subgraphs', async () => {
    const doi = `10.1000/${suffix()}`;
    const { outcome, userErrors } = await record({
      doi: ` https://doi.org/${doi.toUpperCase()} `,
      publishedOn: '2024-05-01',
    });
    expect(userErrors).toEqual([]);
    expect(outcome).toMatchObject({
      doi,
      publishedOn: '2024-05-01',
      contributors: [
        { role: 'AUTHOR', position: 0, person: { id: tie.person }, organisation: null },
        { role: 'PUBLISHER', position: 1, person: null, organisation: { id: tie.organisation } },
      ],
    });
    const events = await test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1', [
      outcome.id,
    ]);
    expect(events).toEqual([
      {
        type: 'outcome.recorded',
        payload: expect.objectContaining({ kind: 'PUBLICATION', personIds: [tie.person] }),
      },
    ]);
  });

  it('have a DOI once, though it is recorded ten times at once', async () => {
    const doi = `10.1000/${suffix()}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => faults(record({ doi }))));
    expect(answers.filter(([fault]) => fault === undefined)).toHaveLength(1);
    expect(answers.filter(([fault]) => fault === 'doi DUPLICATE')).toHaveLength(9);
  });

  it('tell all that is wrong', async () => {
    const given = {
      doi: '10.x',
      publishedOn: '2999-01-01',
      topics: [createId()],
      project: createId(),
      commission: createId(),
      contributors: [
        { person: tie.person, role: 'AUTHOR' },
        { person: tie.person.toUpperCase(), role: 'AUTHOR' },
      ],
    };
    expect(await faults(record(given))).toEqual([
      'doi MALFORMED',
      'publishedOn OUT_OF_RANGE',
      'topics[0] NOT_FOUND',
      'project NOT_FOUND',
      'commission NOT_FOUND',
      'contributors[1] DUPLICATE',
    ]);
    expect(await faults(record({ award: null }))).toEqual(['project REQUIRED']);
    expect(await faults(record({ contributors: [{ ...tie, role: 'AUTHOR' }, { role: 'AUTHOR' }] }))).toEqual([
      'contributors[0] RULE_BROKEN',
      'contributors[1] REQUIRED',
    ]);
  });

  it('are for those whom it is due to and for who leads the programme', async () => {
    const stranger: TestCaller = { ...expert, person: createId() };
    expect(await faults(record({}, stranger))).toEqual(['null NOT_ALLOWED']);
    expect(await faults(record({ contributors: [] }))).toEqual(['null NOT_ALLOWED']);
    const [{ project, lead }] = await test.database.query(
      `SELECT p.id AS project, o.organisation_id AS lead FROM project p
       JOIN programme_organisation o ON o.programme_id = p.programme_id AND o.role = 'LEAD' LIMIT 1`,
    );
    const officer: TestCaller = { scopes: ['write:outcomes'], organisation: lead };
    const { outcome } = await record({ project, award: null }, officer);
    expect(outcome).toMatchObject({ project: { id: project } });
    expect(await faults(act('updateOutcome', { id: outcome.id, kind: 'DATASET' }, officer))).toEqual([]);
    expect(await faults(act('updateOutcome', { id: outcome.id, kind: 'PATENT' }, stranger))).toEqual([
      'null NOT_ALLOWED',
    ]);
    const other: TestCaller = { ...officer, organisation: sampleId('organisation', 'hachix') };
    expect(await faults(record({ project }, other))).toEqual(['null NOT_ALLOWED']);
  });

  it('correct what is given, keep the rest, and always tell where it came from', async () => {
    const { outcome } = await record({ doi: `10.1000/${suffix()}` });
    const second = { person: createId(), role: 'AUTHOR' };
    await fillCopy(test.database, personCopy, [{ id: second.person, visibility: 'PUBLIC' }]);
    const contributors = [second, { person: tie.person, role: 'AUTHOR' }];
    const changed = await act('updateOutcome', { id: outcome.id, contributors, doi: null });
    expect(changed.outcome).toMatchObject({
      doi: null,
      titles: outcome.titles,
      contributors: [
        { position: 0, person: { id: second.person } },
        { position: 1, id: outcome.contributors[0].id },
      ],
    });
    expect(await faults(act('updateOutcome', { id: outcome.id, award: null }))).toEqual(['project REQUIRED']);
    expect(await faults(act('updateOutcome', { id: outcome.id, contributors: [] }))).toEqual(['contributors REQUIRED']);
  });
});
