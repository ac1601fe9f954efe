import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createId, upsertRows } from '@kakehashi/database';
import { titleColumns } from '@kakehashi/subgraph';
import { findAnswersWith, findTraces, SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { linkedThings } from '../testing/hidden-person';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';
import { partInputs } from '../testing/profile-attempts';
import { TrackRecord } from '../track-record/track-record.entity';
import { Work } from '../work/work.entity';
import { eraseListed } from './erasure.import';

const ORCID = '0000-0002-1694-233X';
const CONFIRMATION = 'ERASE MY DATA';

/** All by which the person of these tests could be known, once in each kind of place. */
const SECRETS = [
  'Zyxomma',
  'Tanakbara',
  'Formerlyso',
  ORCID,
  'zyxomma@example.org',
  'gone@example.org',
  'Xylologist',
  'Kakenquarto',
  'Dendrochronotopia',
  '10.1087/zyxomma',
  'Alterclaim',
  'subject-4711',
];

const name = (value: string) => ({ lang: 'en', value, given: value, displayOrder: 'GIVEN_FIRST' });
const text = (value: string) => [{ lang: 'en', value }];

describe('Erasing a person', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(people, 20);
  });
  afterAll(() => test.stop());
  afterEach(async () => {
    const left: { id: string }[] = await test.database.query('SELECT id FROM person WHERE orcid = $1', [ORCID]);
    for (const { id } of left) await steward().act('erasePersonData', { id, ground: 'UNLAWFUL' });
  });

  const caller = (person: string): TestCaller => ({
    subject: 'subject-4711',
    person,
    scopes: ['read:members', 'write:profile', 'write:notifications'],
  });
  const steward = () => test.as({ subject: 'steward-1', scopes: ['read:members', 'write:profile', 'write:any'] });
  const codes = ({ userErrors }: { userErrors: { field: string | null; code: string }[] }) =>
    userErrors.map(({ field, code }) => `${field} ${code}`);
  const now = async (): Promise<Date> =>
    (await test.database.query('SELECT clock_timestamp() AS now, pg_sleep(0.01)'))[0].now;

  /** Somebody who has all that a profile can have, and has changed and taken out some of it. */
  const writeSomebody = async (): Promise<{ id: string; other: string; earlier: Date }> => {
    const [id, other] = [createId(), await writePerson(test.database, 'Reachable')];
    const me = test.as(caller(id));
    const done = async (action: string, given: object, selection = '') => {
      const payload = await me.act(action, given, selection);
      expect([action, payload.userErrors]).toEqual([action, []]);
      return payload;
    };
    await done('createPerson', { person: id, names: [name('Formerlyso Tanakbara')], orcid: ORCID, country: 'VN' });
    await done('updateProfile', {
      id,
      names: [name('Zyxomma Tanakbara'), { ...name('ザイクソンマ'), lang: 'ja' }],
      biography: text('A Xylologist.'),
      externalIds: [{ scheme: 'KAKEN', value: 'Kakenquarto' }],
    });
    for (const [noun, input] of Object.entries(partInputs)) await done(`add${noun}`, { person: id, ...input() });
    await done('addAffiliation', { person: id, ...partInputs.Affiliation?.(), role: text('Xylologist') });
    const { contactPoint } = await done(
      'addContactPoint',
      { person: id, kind: 'EMAIL', value: 'gone@example.org' },
      'contactPoint { id }',
    );
    await done('updateContactPoint', { id: contactPoint.id, value: 'zyxomma@example.org', visibility: 'MEMBERS' });
    for (const purpose of ['PROFILE_PUBLICATION', 'CONTACT_DISCLOSURE']) {
      await done('giveConsent', { id, purpose, textVersion: '1', idempotencyKey: `${id} ${purpose}` });
    }
    await done('setVisibility', { id, visibility: 'PUBLIC' });
    const work = {
      ...titleColumns([{ lang: 'en', value: 'Dendrochronotopia', kind: 'PRIMARY' }]),
      doi: '10.1087/zyxomma',
    };
    const columns = {
      id: createId(),
      person_id: id,
      source_key: id,
      kind: 'journal-article',
      provenance: MADE_FOR_TEST,
    };
    await upsertRows(test.database.manager, Work, [{ ...work, ...columns }]);
    await test.database.query(
      `INSERT INTO claim (id, entity_type, entity_id, field, source, value, provenance, rule)
       SELECT $1, 'Person', id, 'names', 'X', '"Alterclaim"', provenance, 'SELF_FIRST' FROM person WHERE id = $2`,
      [createId(), id],
    );
    const record = { person_id: id, kind: 'OUTCOME', subject_id: createId() };
    await upsertRows(test.database.manager, TrackRecord, [record], { key: Object.keys(record) });
    await done('subscribe', { person: id, kinds: ['CHALLENGE_PUBLISHED'] });
    await steward().act('giveConsent', { id: other, purpose: 'CONTACT_DISCLOSURE', textVersion: '1' });
    const point = { person: other, kind: 'EMAIL', value: 'reachable@example.org', visibility: 'MEMBERS' };
    await steward().act('addContactPoint', point);
    const read = 'query ($id: ID!) { person(id: $id) { contact { value } } }';
    await me.query(read, { id: other });
    await test.as({ subject: 'reader', scopes: ['read:members'] }).query(read, { id });
    return { id, other, earlier: await now() };
  };

  it('leaves nothing of them in any column of any table, nor of the one who asked for it', async () => {
    const { id } = await writeSomebody();
    const found = new Set((await findTraces(test.database, SECRETS)).map((trace) => trace.split(': ')[1]));
    expect([...found].sort()).toEqual([...SECRETS].sort());
    const payload = await test
      .as(caller(id))
      .act(
        'eraseMyData',
        { confirmation: CONFIRMATION },
        'person { id displayName(locale: JA) erasedAt erasureGround orcid }',
      );
    expect(payload).toEqual({
      person: {
        id,
        displayName: '削除された人物',
        erasedAt: expect.any(String),
        erasureGround: 'REQUESTED',
        orcid: null,
      },
      userErrors: [],
    });
    expect(await findTraces(test.database, SECRETS)).toEqual([]);
  });

  it('leaves no row in any table that belongs to people, whoever added it', async () => {
    const { id } = await writeSomebody();
    const tables: { name: string }[] = await test.database.query(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'person_id' ORDER BY 1`,
    );
    const filled = async () => {
      const counts = tables.map(async ({ name }) => {
        const [{ count }] = await test.database.query(`SELECT count(*)::int FROM "${name}" WHERE person_id = $1`, [id]);
        return count > 0 ? [name] : [];
      });
      return (await Promise.all(counts)).flat();
    };
    expect(await filled()).toEqual(
      expect.arrayContaining([
        'affiliation',
        'consent',
        'contact_point',
        'notification_subscription',
        'track_record',
        'work',
      ]),
    );
    await test.as(caller(id)).act('eraseMyData', { confirmation: CONFIRMATION });
    expect(await filled()).toEqual([]);
  });

  it('is told by no door, whoever asks and as of whatever instant', async () => {
    const { id, earlier } = await writeSomebody();
    const asked = `names { value } biography { value } country orcid externalIds { value } affiliations { role { value } }
      education { institution { value } } expertise { years } languages { lang } availability { purpose } memberships { id }
      contact { value } journal(first: 100) { nodes { operation actor before after } }`;
    const known =
      'query ($id: ID!, $earlier: DateTime) { person(id: $id, knownAt: $earlier) { displayName __asked } }'.replace(
        '__asked',
        asked,
      );
    await test.as(caller(id)).act('eraseMyData', { confirmation: CONFIRMATION });
    for (const at of [null, earlier]) {
      const { data, errors } = await steward().query(known, { id, earlier: at });
      expect(errors).toBeUndefined();
      const { journal, ...rest } = data.person;
      expect(rest).toEqual({
        displayName: 'Erased person',
        names: ['Erased person', 'Người đã xóa dữ liệu', '削除された人物'].map((value) => ({ value })),
        biography: [],
        country: null,
        orcid: null,
        externalIds: [],
        affiliations: [],
        education: [],
        expertise: [],
        languages: [],
        availability: [],
        memberships: [],
        contact: [],
      });
      expect(journal.nodes.at(-1)).toMatchObject({ operation: 'INSERT', actor: 'user:erased' });
      for (const client of [test.anonymous, test.as({ scopes: ['read:members'] }), test.as(caller(id))]) {
        expect((await client.query(known, { id, earlier: at })).data.person).toBeNull();
      }
    }
    const me = await test.as(caller(id)).query('{ me { id } exportMyData }');
    expect(me.data).toEqual({ me: null, exportMyData: null });
    const thing = {
      type: 'Person',
      keys: { id, orcid: ORCID },
      words: ['Zyxomma', 'Tanakbara'],
      linkedIds: [],
      linked: linkedThings([createId()], [createId()]),
    };
    const { questions, telling } = await findAnswersWith(steward(), thing, 'peopleChanges', SECRETS);
    expect(telling).toEqual([]);
    expect(questions).toBeGreaterThan(500);
  }, 280_000);

  it('is told to whoever saw them as an erasure, so that copies can do the same', async () => {
    const { id } = await writeSomebody();
    await test.as(caller(id)).act('eraseMyData', { confirmation: CONFIRMATION });
    const told = async (client: typeof test.anonymous) =>
      (await client.read('/streams/changes'))
        .split('\n')
        .filter((line) => line.includes(id))
        .map((line) => JSON.parse(line));
    expect(await told(test.anonymous)).toMatchObject([
      { type: 'Person', id, operation: 'ERASE', actor: 'user', before: null, after: null },
    ]);
    const entries = await test.database.query(
      'SELECT sequence, operation FROM journal WHERE entity_id = $1 ORDER BY sequence',
      [id],
    );
    expect(entries.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      entries.map((_entry: object, at: number) => at + 1),
    );
    expect(entries.at(-1).operation).toBe('ERASE');
    const events = await test.database.query(
      'SELECT type, actor, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position',
      [id],
    );
    expect(events).toEqual([
      ...['PUBLIC', 'PRIVATE'].map((visibility) => ({
        type: 'person.visibility-changed',
        actor: 'user:erased',
        payload: { personId: id, visibility },
      })),
      { type: 'person.erased', actor: 'user:erased', payload: { personId: id } },
    ]);
  });

  it('keeps for others that their contact was read, but not by whom', async () => {
    const { id, other } = await writeSomebody();
    await test.as(caller(id)).act('eraseMyData', { confirmation: CONFIRMATION });
    const { data } = await steward().query(
      'query ($id: ID!) { person(id: $id) { contactReadings { reader requestId person { displayName } } } }',
      { id: other },
    );
    expect(data.person.contactReadings).toEqual([
      { reader: null, requestId: 'erased', person: { displayName: 'Erased person' } },
    ]);
  });

  it('has the same answer when it is asked for again, and is the last that they do under that id', async () => {
    const { id } = await writeSomebody();
    const erase = (key: string) =>
      test
        .as(caller(id))
        .act('eraseMyData', { confirmation: CONFIRMATION, idempotencyKey: key }, 'person { id version erasedAt }');
    const first = await erase('once');
    expect(first.userErrors).toEqual([]);
    expect(await erase('once')).toEqual(first);
    expect(codes(await erase('twice'))).toEqual(['null NOT_ALLOWED']);
    const denied = async (client: ReturnType<typeof test.as>) => [
      codes(await client.act('updateProfile', { id, names: [name('Zyxomma')] })),
      codes(await client.act('setVisibility', { id, visibility: 'MEMBERS' })),
      codes(await client.act('giveConsent', { id, purpose: 'MATCHING', textVersion: '1' })),
      codes(await client.act('addLanguage', { person: id, ...partInputs.Language?.() })),
      codes(await client.act('createPerson', { person: id, names: [name('Zyxomma')] })),
    ];
    expect(new Set((await denied(test.as(caller(id)))).flat())).toEqual(new Set(['null NOT_ALLOWED']));
    expect(await denied(steward())).toEqual([
      ['id NOT_ALLOWED'],
      ['id NOT_ALLOWED'],
      ['id NOT_ALLOWED'],
      ['person NOT_FOUND'],
      ['person NOT_ALLOWED'],
    ]);
    const anew = createId();
    const again = { person: anew, names: [name('Zyxomma Tanakbara')], orcid: ORCID };
    expect((await test.as(caller(anew)).act('createPerson', again)).userErrors).toEqual([]);
    await test.as(caller(anew)).act('eraseMyData', { confirmation: CONFIRMATION });
  });

  it('is done by a steward for a reason that is kept, once', async () => {
    const { id } = await writeSomebody();
    const erase = (ground: string) => steward().act('erasePersonData', { id, ground }, 'person { erasureGround }');
    expect(await erase('LEGAL_OBLIGATION')).toMatchObject({
      person: { erasureGround: 'LEGAL_OBLIGATION' },
      userErrors: [],
    });
    expect(codes(await erase('UNLAWFUL'))).toEqual(['id NOT_ALLOWED']);
    expect(await findTraces(test.database, SECRETS)).toEqual([]);
    const [{ actor }] = await test.database.query(
      `SELECT actor FROM journal WHERE entity_id = $1 AND operation = 'ERASE'`,
      [id],
    );
    expect(actor).toBe('user:steward-1');
  });

  it('needs the words that say it is meant, and a profile', async () => {
    const id = await writePerson(test.database, 'Lan');
    const erase = (person: string, confirmation: string) =>
      test.as({ ...caller(person), subject: 'lan' }).act('eraseMyData', { confirmation });
    expect(codes(await erase(id, 'yes'))).toEqual(['confirmation MALFORMED']);
    expect(codes(await erase(createId(), CONFIRMATION))).toEqual(['null NOT_FOUND']);
    expect((await test.query('query ($id: ID) { person(id: $id) { displayName } }', { id })).data.person).toEqual({
      displayName: 'Lan',
    });
  });

  it('leaves nothing of changes that were under way, whoever comes first', async () => {
    const { id } = await writeSomebody();
    const me = test.as(caller(id));
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, (_, at) =>
        me.act('updateProfile', { id, biography: text(`Xylologist ${at}`), idempotencyKey: `${id} ${at}` }),
      ),
      me.act('eraseMyData', { confirmation: CONFIRMATION }),
      ...Array.from({ length: 10 }, () =>
        me.act('addContactPoint', { person: id, kind: 'EMAIL', value: 'zyxomma@example.org' }),
      ),
    ]);
    expect(answers[10].userErrors).toEqual([]);
    const refused = new Set(answers.flatMap(codes));
    expect([...refused].every((code) => code === 'null NOT_ALLOWED')).toBe(true);
    expect(await findTraces(test.database, SECRETS)).toEqual([]);
  });

  it('can be done again after a restore, from a list of ids', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'erasures-'));
    try {
      const { id } = await writeSomebody();
      const file = join(folder, 'ids.txt');
      await writeFile(file, `${id}\n${createId()}\n\n`);
      expect(await eraseListed(test.database, file)).toEqual({ erased: 1, absent: 1 });
      expect(await findTraces(test.database, SECRETS)).toEqual([]);
      const versionOf = async () =>
        (await test.database.query('SELECT version FROM person WHERE id = $1', [id]))[0].version;
      const version = await versionOf();
      expect(await eraseListed(test.database, file)).toEqual({ erased: 1, absent: 1 });
      expect(await versionOf()).toBe(version);
      await writeFile(file, `${id}\nlan`);
      expect(await eraseListed(test.database, file)).toEqual({
        fault: expect.stringMatching(/^line 2 must be the id/),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('opens logs that nobody changes for nothing else', async () => {
    await writeSomebody();
    const erasing = (sql: string) =>
      test.database.transaction(async (manager) => {
        await manager.query(`SELECT set_config('kakehashi.erases', 'on', true)`);
        await manager.query(sql);
      });
    for (const sql of [
      `UPDATE audit.contact_reading SET person_id = gen_random_uuid()`,
      `UPDATE audit.contact_reading SET reader = 'somebody'`,
      `UPDATE outbox_event SET type = 'x'`,
      `UPDATE outbox_event SET payload = '{}'`,
      `UPDATE outbox_event SET actor = 'user:somebody'`,
    ]) {
      await expect(erasing(sql)).rejects.toThrow('an erasure must take out of');
    }
    for (const sql of ['DELETE FROM audit.contact_reading', 'DELETE FROM outbox_event']) {
      await expect(erasing(sql)).rejects.toThrow(/append-only|stays told/);
    }
  });
});
