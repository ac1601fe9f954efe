import { gzipSync } from 'node:zlib';
import { jsonRecords } from './json-records';
import { openFile } from './opened-file';
import { packageFields, packageRecords } from './package-records';
import type { RawRecord } from './raw-record';
import { ImportFolder } from './testing';

const folder = new ImportFolder();
afterAll(() => folder.remove());

async function gather(records: AsyncIterable<RawRecord>): Promise<{ records: RawRecord[]; end: string | null }> {
  const gathered: RawRecord[] = [];
  try {
    for await (const record of records) gathered.push(record);
    return { records: gathered, end: null };
  } catch (error) {
    return { records: gathered, end: String(error) };
  }
}
const read = async (content: string | Uint8Array) => gather(jsonRecords(await openFile(folder.write(content))));
const values = async (content: string | Uint8Array) =>
  (await read(content)).records.map((record) => ('value' in record ? record.value : record.fault));

describe('jsonRecords', () => {
  const two = [{ id: 1, name: 'Huế' }, { id: 2 }];

  it.each<[string, string | Uint8Array]>([
    ['an array', JSON.stringify(two)],
    ['an array over several lines', JSON.stringify(two, null, 2)],
    ['a record a line', two.map((record) => JSON.stringify(record)).join('\r\n')],
    ['a byte order mark before them', `\ufeff${JSON.stringify(two)}`],
    ['gzip', gzipSync(JSON.stringify(two))],
  ])('reads %s', async (_name, content) => {
    expect(await values(content)).toEqual(two);
  });

  it('reads a single record over several lines', async () => {
    expect(await values(JSON.stringify(two[0], null, 2))).toEqual([two[0]]);
    expect(await values(JSON.stringify(two[0]))).toEqual([two[0]]);
  });

  it('finds no record in an empty file', async () => {
    for (const content of ['', ' \n\n', '[]', '\ufeff', gzipSync('')]) {
      expect(await read(content)).toEqual({ records: [], end: null });
    }
  });

  it('tells a broken line in its place and goes on', async () => {
    const { records } = await read('{"id": 1}\n{"id": \n\n{"id": 3}');
    expect(records).toEqual([
      { place: 'line 1', value: { id: 1 } },
      { place: 'line 2', fault: expect.stringMatching(/^is not JSON/) },
      { place: 'line 4', value: { id: 3 } },
    ]);
  });

  it('refuses a record that is too long, in lines, in an array and alone, and reads on where it can', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(5_000_000) });
    expect((await read(`${long}\n{"id": 2}`)).records).toEqual([
      { place: 'line 1', fault: 'must have at most 4194304 characters' },
      { place: 'line 2', value: { id: 2 } },
    ]);
    expect((await read(long.replace('{', '{\n'))).records).toEqual([
      { place: 'record 1', fault: 'must have at most 4194304 characters' },
    ]);
    expect(await read(`[{"id": 1}, ${long}]`)).toEqual({
      records: [{ place: 'record 1', value: { id: 1 } }],
      end: expect.stringContaining('record 2 must have at most 4194304 characters'),
    });
  });

  it.each<[string, string | Uint8Array]>([
    ['gzip that is cut off', gzipSync(JSON.stringify(two)).subarray(0, -12)],
    ['an array that is cut off', JSON.stringify(two).slice(0, -6)],
    ['an array of broken JSON', '[{"id": 1}, {"id": oops}]'],
    ['another encoding', Buffer.from('[{"name": "caf\u00e9"}]', 'latin1')],
  ])('tells of %s that the file ends early', async (_name, content) => {
    expect((await read(content)).end).toMatch(/^FileEndedEarlyError: the file ends early after \d record\(s\): ./);
  });
});

describe('packageRecords', () => {
  const readPackage = async (content: string) => {
    const path = folder.write(content, 'package');
    return { ...(await gather(packageRecords(await openFile(path), 'grants'))), path };
  };

  it('reads the list in a field, numbers to the last digit, and what stands before and after it', async () => {
    const content = '{"version": "1.1", "grants": [{"id": "a"}, {"id": 1.10}], "license": {"grants": []}}';
    const { records, end, path } = await readPackage(content);
    expect({ records, end }).toEqual({
      records: [
        { place: 'grants[0]', value: { id: 'a' } },
        { place: 'grants[1]', value: { id: '1.10' } },
      ],
      end: null,
    });
    expect(await packageFields(await openFile(path), 'grants')).toEqual({ version: '1.1', license: { grants: [] } });
  });

  it.each([
    ['{"grant": []}', 'it has no field "grants"'],
    ['[{"id": 1}]', 'it must be a JSON object with the field "grants"'],
    ['{"grants": {"id": 1}}', 'array'],
    ['{"grants": [{"id": 1}', 'ends early'],
  ])('ends at %s', async (content, fault) => {
    expect((await readPackage(content)).end).toContain(fault);
    expect(await packageFields(await openFile(folder.write(content)), 'grants')).toEqual(expect.any(Object));
  });

  it('finds no record in an empty file', async () => {
    expect(await readPackage('')).toMatchObject({ records: [], end: null });
  });
});
