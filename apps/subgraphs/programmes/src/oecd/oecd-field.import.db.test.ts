import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { actorsOf, countWrites, ImportFolder } from '@kakehashi/record-file/testing';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { importOecdFields } from './oecd-field.import';

/** The published mappings, where a developer has them; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/vocab/oecd-fos-mappings.json');

describe('importOecdFields', () => {
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

  const field = (fosId: unknown, fosLabel: unknown = `Field ${fosId}`) => ({ fosId, fosLabel });
  const json = (...fosFields: readonly unknown[]) =>
    JSON.stringify({ originalUrl: 'https://www.oecd.org/list.pdf', fosFields }, null, 2);
  const importText = (content: string | Uint8Array) => importOecdFields(subgraph.database, folder.write(content));

  it('takes fields on two levels with source and licence, the upper ones first', async () => {
    expect(await importText(json(field('7.1'), field('7')))).toMatchObject({ inserted: 2, refused: [] });
    const { data } = await subgraph.query(
      '{ topic(code: "7.1", scheme: OECD_FOS) { displayName parent { code } provenance { source sourceUrl licence } } }',
    );
    expect(data.topic).toEqual({
      displayName: 'Field 7.1',
      parent: { code: '7' },
      provenance: { source: 'OECD_FOS_MAPPINGS', sourceUrl: 'https://www.oecd.org/list.pdf', licence: 'MIT' },
    });
    expect(await subgraph.database.query(`SELECT DISTINCT actor FROM journal WHERE actor <> 'sample'`)).toEqual([
      { actor: 'import:oecd-fos' },
    ]);
  });

  it('is the actor of all it writes', async () => {
    const actors = await actorsOf(subgraph.database, () => importText(json(field('7.1'), field('7'))));
    expect(actors).toEqual(['import:oecd-fos']);
  });

  it('leaves fields that are there already as they are, and hangs others below them', async () => {
    const before = await countWrites(subgraph.database);
    const content = gzipSync(json(field('1', 'Other label'), field('1.77')));
    expect(await importText(content)).toMatchObject({ inserted: 1, updated: 0, unchanged: 1 });
    expect(await countWrites(subgraph.database)).toBe(before + 1);
    expect(await importText(content)).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await countWrites(subgraph.database)).toBe(before + 1);
    const { data } = await subgraph.query(
      '{ topic(code: "1.77", scheme: OECD_FOS) { parent { displayName(locale: EN) } } }',
    );
    expect(data.topic.parent.displayName).toBe('Natural sciences');
  });

  it('refuses broken fields with their place and reason, and takes all others', async () => {
    const { inserted, refused } = await importText(
      json(
        field('8'),
        field(true),
        field('1.2.3'),
        field('8.1', 'x'.repeat(1_000_000)),
        field('9.9'),
        field('8'),
        'x',
        field('8.2'),
      ),
    );
    expect(inserted).toBe(2);
    expect(refused.map(({ place, reason }) => `${place}: ${reason}`).sort()).toEqual([
      'fosFields[1]: fosId must be a text that is not empty, but got: true',
      'fosFields[2]: fosId must be a code of one or two levels such as "1.2", but got: "1.2.3"',
      'fosFields[3]: fosLabel must have at most 600 characters, but has 1000000',
      'fosFields[4]: 9.9 must be below a topic that is there, but "9" is not',
      'fosFields[5]: repeats 8, which record 1 of the file has told already',
      'fosFields[6]: field must be an object, but got: "x"',
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp | null]>([
    ['an empty file', '', null],
    ['another object', '{"fields": []}', /it has no field "fosFields"/],
    ['an array', '[]', /it must be a JSON object with the field "fosFields"/],
    ['a file that is cut off', json(field('8')).slice(0, -8), /^the file ends early/],
    ['Latin-1', Buffer.from(json(field('8', 'caf\u00e9')), 'latin1'), /is not UTF-8/],
  ])('says what is wrong with %s', async (_name, content, reason) => {
    const { endedEarly } = await importText(content);
    if (reason === null) expect(endedEarly).toBeNull();
    else expect(endedEarly).toMatch(reason);
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference('knows the published fields again by their codes', async () => {
    const before = await countWrites(subgraph.database);
    expect(await importOecdFields(subgraph.database, REFERENCE_DATA)).toMatchObject({ unchanged: 48, refused: [] });
    expect(await countWrites(subgraph.database)).toBe(before);
  });
});
