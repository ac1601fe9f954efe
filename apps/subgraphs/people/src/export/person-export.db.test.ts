import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';
import { addedPart, partInputs } from '../testing/profile-attempts';

describe('exportMyData', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 20);
  });

  afterAll(() => test.stop());

  const as = (person: string, more: Partial<TestCaller> = {}) =>
    test.as({ subject: 'lan', person, scopes: ['read:members', 'write:profile'], ...more });
  const ask = async (person: string) => (await as(person).query('{ exportMyData }')).data.exportMyData;

  it('gives every row of every table that has to do with a person', async () => {
    const [{ id }] = await test.database.query(
      'SELECT person_id AS id FROM affiliation JOIN expertise USING (person_id) JOIN education USING (person_id) LIMIT 1',
    );
    const { manifest, tables } = await ask(id);
    const columns: { table: string }[] = await test.database.query(
      `SELECT table_name AS table FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'person_id' ORDER BY table_name`,
    );
    expect(Object.keys(tables).sort()).toEqual([...columns.map(({ table }) => table), 'person'].sort());
    for (const { table } of columns) {
      const [{ count }] = await test.database.query(`SELECT count(*)::int FROM "${table}" WHERE person_id = $1`, [id]);
      expect([table, tables[table].length, manifest.rows[table]]).toEqual([table, count, count]);
      expect(tables[table].every((row: { person_id: string }) => row.person_id === id)).toBe(true);
    }
    expect(tables.person).toEqual([expect.objectContaining({ id })]);
    expect(manifest).toMatchObject({ person: id, rows: { person: 1 } });
  });

  it('gives what was changed and taken out, and who read a contact', async () => {
    const { id, person } = await addedPart(test, 'ContactPoint');
    await as(person).act('updateContactPoint', { id, value: 'new@example.org', visibility: 'MEMBERS' });
    await as(person).act('giveConsent', { id: person, purpose: 'CONTACT_DISCLOSURE', textVersion: '1' });
    const reader = await writePerson(test.database, 'Reader');
    await as(reader).query('query ($id: ID!) { person(id: $id) { contact { value } } }', { id: person });
    await as(person).act('removeContactPoint', { id: person, contactPoint: id });
    const mine = await ask(person);
    expect(mine.tables).toMatchObject({ contact_point: [], consent: [{ purpose: 'CONTACT_DISCLOSURE' }] });
    const entries = mine.journal.filter((entry: { entity_id: string }) => entry.entity_id === id);
    expect(
      entries.map(({ operation, before }: { operation: string; before: { value: string } | null }) => [
        operation,
        before?.value,
      ]),
    ).toEqual([
      ['INSERT', undefined],
      ['UPDATE', 'lan@example.org'],
      ['DELETE', 'new@example.org'],
    ]);
    expect(mine.contactReadings).toEqual([expect.objectContaining({ reader_person_id: reader })]);
    expect((await ask(reader)).contactsRead).toEqual([expect.objectContaining({ person_id: person })]);
  });

  it('gives nothing of anybody else', async () => {
    const { person } = await addedPart(test, 'Language');
    const other = await writePerson(test.database, 'Zyxomma Unmistakable');
    await as(other).act('addLanguage', { person: other, ...partInputs.Language?.() });
    const mine = JSON.stringify(await ask(person));
    expect(mine).not.toContain(other);
    expect(mine).not.toContain('Zyxomma');
  });

  it('gives nothing to a token without a person here, and needs the scope', async () => {
    expect(await ask(createId())).toBeNull();
    const { data, errors } = await as(createId(), { scopes: ['read:members'] }).query('{ exportMyData }');
    expect(data.exportMyData).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});
