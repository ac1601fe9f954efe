import { gzipSync } from 'node:zlib';
import { jsonRecords } from './json-records';
import { openFile } from './opened-file';
import type { RawRecord } from './raw-record';
import { LONGEST_ENTRY } from './tar-entries';
import { ImportFolder, madeTar } from './testing';

const folder = new ImportFolder();
afterAll(() => folder.remove());

type File = readonly [name: string, content: string | Buffer];

const tarOf = (files: readonly File[]) => madeTar('summaries', files);

const JSON_FILE = /\.json$/;

async function read(content: Buffer): Promise<{ records: RawRecord[]; end: string | null }> {
  const records: RawRecord[] = [];
  const file = await openFile(folder.write(content), { tarEntries: JSON_FILE });
  try {
    for await (const record of jsonRecords(file)) records.push(record);
    return { records, end: null };
  } catch (error) {
    return { records, end: (error as Error).message };
  }
}

const record = (id: number) => JSON.stringify({ id, name: 'Huế' }, null, 2);
const value = (id: number) => ({ id, name: 'Huế' });

describe('jsonRecords of a tar', () => {
  const files: File[] = [
    ['000/1.json', record(1)],
    ['000/about.xml', '<record/>'],
    ['001/2.json', `\ufeff${record(2)}`],
    ['001/3.json', '{"id": 3}\n{"id": 4}\n'],
    ['002/empty.json', ''],
    [`${'long/'.repeat(60)}5.json`, '[{"id": 5}, {"id": 6}]'],
  ];
  const long = `summaries/${'long/'.repeat(60)}5.json`;

  it.each([
    ['a tar', (tar: Buffer) => tar],
    ['a tar.gz', (tar: Buffer) => gzipSync(tar)],
  ])('reads the files of %s, each record named by its file', async (_name, packed) => {
    expect(await read(packed(await tarOf(files)))).toEqual({
      records: [
        { place: 'summaries/000/1.json', value: value(1) },
        { place: 'summaries/001/2.json', value: value(2) },
        { place: 'summaries/001/3.json, line 1', value: { id: 3 } },
        { place: 'summaries/001/3.json, line 2', value: { id: 4 } },
        { place: long, value: { id: 5 } },
        { place: `${long}, record 2`, value: { id: 6 } },
      ],
      end: null,
    });
  });

  it('tells a broken file by its name and goes on with the next', async () => {
    const { records, end } = await read(
      gzipSync(
        await tarOf([
          ['1.json', '{"id": 1'],
          ['2.json', Buffer.from('{"id": "Hu\xe9"}', 'latin1')],
          ['3.json', `[{"id": 3}, {"id": ]`],
          ['4.json', `"${'x'.repeat(LONGEST_ENTRY)}"`],
          ['5.json', record(5)],
        ]),
      ),
    );
    expect(records).toEqual([
      { place: 'summaries/1.json, line 1', fault: expect.stringContaining('is not JSON') },
      { place: 'summaries/2.json', fault: expect.stringContaining('byte 11 (line 1) is not UTF-8') },
      { place: 'summaries/3.json', fault: expect.stringContaining('cannot parse') },
      { place: 'summaries/4.json', fault: `must have at most ${LONGEST_ENTRY} bytes` },
      { place: 'summaries/5.json', value: value(5) },
    ]);
    expect(end).toBeNull();
  });

  it('reads a tar that is cut off as far as it goes', async () => {
    const many = await tarOf(Array.from({ length: 50 }, (_none, index) => [`${index}.json`, record(index)]));
    const packed = gzipSync(many);
    for (const cut of [packed.subarray(0, packed.length / 2), many.subarray(0, 30_000)]) {
      const { records, end } = await read(cut);
      expect(records.length).toBeGreaterThan(2);
      expect(records.length).toBeLessThan(50);
      expect(records[2]).toEqual({ place: 'summaries/2.json', value: value(2) });
      expect(end).toMatch(/^the file ends early after \d+ record\(s\): /);
    }
  });

  it('gives up a tar of something else', async () => {
    const files = Array.from({ length: 300 }, (_none, index): File => [`${index}.xml`, '<record/>']);
    expect(await read(await tarOf(files))).toEqual({
      records: [],
      end: 'the file ends early after 0 record(s): none of the first 100 files of the tar is wanted, such as summaries/0.xml',
    });
    expect((await read(await tarOf(files.slice(0, 2)))).end).toContain('none of the first 2 files');
    expect(await read(await tarOf([]))).toEqual({ records: [], end: null });
  });

  it('reads no further than it is asked to', async () => {
    const filler = Array.from({ length: 200_000 }, (_none, index) => String.fromCharCode(65 + ((index * 7919) % 57)));
    const files = Array.from(
      { length: 60 },
      (_none, index): File => [`${index}.json`, JSON.stringify([filler.join('')])],
    );
    const file = await openFile(folder.write(await tarOf(files)), { tarEntries: JSON_FILE });
    const records = jsonRecords(file);
    expect(await records.next()).toMatchObject({ value: { place: 'summaries/0.json' }, done: false });
    expect(file.position()).toBeLessThan(file.size / 4);
    await records.return(undefined);
  });

  it('is refused where no tar is read', async () => {
    const tar = await tarOf(files);
    for (const content of [tar, gzipSync(tar)]) {
      await expect(openFile(folder.write(content))).rejects.toThrow(/is a tar, which is not read here; unpack it$/);
    }
  });
});
