import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { actorsOf, countWrites, cutOneTransaction, ImportFolder } from '@kakehashi/record-file/testing';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { TOPIC_COLUMNS } from './open-alex-topic';
import { importOpenAlexTopics } from './open-alex-topic.import';

/** OpenAlex's own table, where a developer has it; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/openalex/topics.csv');

type Line = Partial<Record<(typeof TOPIC_COLUMNS)[number], string>>;

const made = (number: number, own: Line = {}): Line => ({
  id_topic: `T${number}`,
  topic: `Topic ${number}`,
  description: `About "${number}", and more`,
  id_subfield: 'subfields/1702',
  subfield: 'Artificial Intelligence',
  id_field: 'fields/17',
  field: 'Computer Science',
  id_domain: 'domains/3',
  domain: 'Physical Sciences',
  ...own,
});

describe('importOpenAlexTopics', () => {
  let subgraph: SubgraphTest;
  let folder: ImportFolder;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(programmes, 0);
    folder = new ImportFolder();
  });
  afterEach(async () => {
    await subgraph.stop();
    folder.remove();
  });

  const csv = (lines: readonly Line[], columns: readonly (keyof Line)[] = TOPIC_COLUMNS) =>
    [columns, ...lines.map((line) => columns.map((column) => `"${(line[column] ?? '').replaceAll('"', '""')}"`))]
      .map((cells) => `${cells.join(',')}\r\n`)
      .join('');
  const importText = (content: string | Uint8Array) => importOpenAlexTopics(subgraph.database, folder.write(content));
  const count = async () =>
    Number((await subgraph.database.query(`SELECT count(*) FROM topic WHERE scheme = 'OPENALEX'`))[0].count);

  it('takes a topic with those above it, its description, id and licence', async () => {
    expect(await importText(csv([made(1)]))).toEqual({
      inserted: 1,
      updated: 0,
      unchanged: 0,
      leftAlone: 0,
      refused: [],
      endedEarly: null,
    });
    const { data } = await subgraph.query(`{ topic(code: "T1", scheme: OPENALEX) {
      displayName description { lang value } externalIds { scheme value } ancestors { code displayName }
      provenance { source sourceUrl licence }
    } }`);
    expect(data.topic).toEqual({
      displayName: 'Topic 1',
      description: [{ lang: 'en', value: 'About "1", and more' }],
      externalIds: [{ scheme: 'OPENALEX', value: 'https://openalex.org/T1' }],
      ancestors: [
        { code: 'domains/3', displayName: 'Physical Sciences' },
        { code: 'fields/17', displayName: 'Computer Science' },
        { code: 'subfields/1702', displayName: 'Artificial Intelligence' },
      ],
      provenance: { source: 'OPENALEX', sourceUrl: 'https://openalex.org/T1', licence: 'CC0-1.0' },
    });
    expect(await subgraph.database.query(`SELECT DISTINCT actor FROM journal WHERE actor <> 'sample'`)).toEqual([
      { actor: 'import:openalex-topics' },
    ]);
  });

  it('is the actor of all it writes', async () => {
    expect(await actorsOf(subgraph.database, () => importText(csv([made(1)])))).toEqual(['import:openalex-topics']);
  });

  it('reads columns in any order, with a byte order mark, gzipped', async () => {
    const content = csv([made(1), made(2)], TOPIC_COLUMNS.toReversed());
    expect(await importText(gzipSync(`\ufeff${content}`))).toMatchObject({ inserted: 2, refused: [] });
  });

  it('writes nothing when run again, and only what changed when it changed', async () => {
    await importText(csv([made(1), made(2)]));
    const before = await countWrites(subgraph.database);
    expect(await importText(csv([made(1), made(2)]))).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await countWrites(subgraph.database)).toBe(before);
    expect(await importText(csv([made(1), made(2, { topic: 'Renamed' })]))).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await countWrites(subgraph.database)).toBe(before + 1);
  });

  it('refuses broken lines with their place and reason, and takes all others', async () => {
    const { inserted, refused } = await importText(
      `${csv([
        made(1),
        made(2, { topic: '' }),
        made(3, { topic: 'x'.repeat(1_000_000) }),
        made(4, { id_topic: 'subfields/1702' }),
        made(5, { id_field: 'fields/33', field: 'Social Sciences', id_domain: 'domains/2', domain: 'Social Sciences' }),
        made(6, { subfield: 'Other Name' }),
        made(1, { topic: 'Again' }),
        made(7),
      ])}T8,too,few\n`,
    );
    expect(inserted).toBe(2);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'line 3: topic must be a text that is not empty, but got: ""',
      'line 4: topic must have at most 600 characters, but has 1000000',
      'line 5: id_topic must be an id of OpenAlex as ^T\\d+$, but got: "subfields/1702"',
      'line 6: id_subfield must be below fields/17, as on an earlier line, but got: "fields/33"',
      'line 7: subfield must be "Artificial Intelligence", as on an earlier line, but got: "Other Name"',
      'line 8: repeats T1, which record 1 of the file has told already',
      'line 10: must have 9 fields as the header, but has 3',
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp | null]>([
    ['an empty file', '', null],
    ['a header alone', csv([]), null],
    ['another header', 'id,name\n1,x\n', /line 1 must be a header with id_topic, .* but lacks id_topic, /],
    ['gzip that is cut off', gzipSync(csv([made(1)])).subarray(0, -20), /^the file ends early after 0 record/],
    ['Latin-1', Buffer.from(csv([made(1, { topic: 'caf\u00e9' })]), 'latin1'), /\(line 2\) is not UTF-8/],
    ['UTF-16', Buffer.from(`\ufeff${csv([made(1)])}`, 'utf16le'), /byte 1 \(line 1\) begins UTF-16/],
    ['binary garbage', Buffer.from([0, 1, 2, 3]), /is 0, as in no text/],
  ])('writes nothing of %s', async (_name, content, reason) => {
    const summary = await importText(content);
    if (reason === null) expect(summary.endedEarly).toBeNull();
    else expect(summary.endedEarly).toMatch(reason);
    expect(await count()).toBe(0);
  });

  it('is stopped by a lost database, and finished by running it again', async () => {
    const path = folder.write(csv(Array.from({ length: 20_000 }, (_unused, index) => made(index))));
    let cut: Promise<void> | undefined;
    const isCut = importOpenAlexTopics(subgraph.database, path, () => {
      cut ??= cutOneTransaction(subgraph.database);
    });
    await expect(isCut).rejects.toThrow(/the import stopped after \d+ records, which are kept/);
    await cut;
    const kept = await count();
    expect(kept % 500).toBe(3);
    expect(await importOpenAlexTopics(subgraph.database, path)).toMatchObject({
      inserted: 20_003 - kept,
      refused: [],
      endedEarly: null,
    });
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference("reads OpenAlex's own table", async () => {
    expect(await importOpenAlexTopics(subgraph.database, REFERENCE_DATA)).toMatchObject({
      inserted: 4_516,
      refused: [],
    });
    expect(await count()).toBe(4_516 + 252 + 26 + 4);
    const [{ orphans }] = await subgraph.database.query(
      `SELECT count(*) AS orphans FROM topic t WHERE t.scheme = 'OPENALEX' AND t.code NOT LIKE 'domains/%'
       AND NOT EXISTS (SELECT 1 FROM topic p WHERE p.id = t.parent_id AND p.scheme = 'OPENALEX')`,
    );
    expect(Number(orphans)).toBe(0);
  });
});
