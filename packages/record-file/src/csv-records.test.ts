import fc from 'fast-check';
import { csvRecords } from './csv-records';
import { openFile } from './opened-file';
import type { RawRecord } from './raw-record';
import { ImportFolder } from './testing';

const folder = new ImportFolder();
afterAll(() => folder.remove());

async function read(content: string | Uint8Array): Promise<{ records: RawRecord[]; end: string | null }> {
  const records: RawRecord[] = [];
  try {
    const file = await openFile(folder.write(content));
    for await (const record of csvRecords(file, { required: ['code', 'name'], optional: ['note'] }))
      records.push(record);
    return { records, end: null };
  } catch (error) {
    return { records, end: String(error) };
  }
}

describe('csvRecords', () => {
  it('reads columns by their names, in any order and case, and passes others over', async () => {
    expect(await read('\ufeffName, CODE ,other\r\n "Huế, city" ,1,x\r\n')).toEqual({
      records: [{ place: 'line 2', value: { code: '1', name: 'Huế, city' } }],
      end: null,
    });
  });

  it('reads back whatever was quoted by the rules', async () => {
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'ệ', '東', ';', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const lines = rows.map(([code, name]) => `${quote(code)},${quote(name)}`);
        const { records, end } = await read(['code,name', ...lines].join('\n'));
        expect(end).toBeNull();
        const wanted = rows.map(([code, name]) => ({ code: code.trim(), name: name.trim() }));
        expect(records.map((record) => ('value' in record ? record.value : record.fault))).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });

  it('names the line of a fault and goes on with the next', async () => {
    const { records } = await read('code,name\n1,one\n2\n\n3,th"ree\n4,four\n');
    expect(records).toEqual([
      { place: 'line 2', value: { code: '1', name: 'one' } },
      { place: 'line 3', fault: 'must have 2 fields as the header, but has 1' },
      { place: 'line 5', value: { code: '3', name: 'th"ree' } },
      { place: 'line 6', value: { code: '4', name: 'four' } },
    ]);
  });

  it.each([
    ['code,title\n1,x', 'line 1 must be a header with code, name, but lacks name'],
    ['code,name,Code\n1,x,2', 'must be a header that names each column once, but has code twice'],
    [Buffer.from('code,name\n1,caf\u00e9\n', 'latin1'), 'byte 16 (line 2) is not UTF-8'],
    ['code,name\n1,"one\n2,two\n', 'Quote Not Closed: the parsing is finished with an opening quote at line'],
  ])('ends at %j', async (content, fault) => {
    expect((await read(content)).end).toContain(fault);
  });

  it('finds no record in an empty file, or below a header', async () => {
    for (const content of ['', '\n', '\ufeff', 'code,name\n'])
      expect(await read(content)).toEqual({ records: [], end: null });
  });

  it('refuses a line that is too long', async () => {
    const { records, end } = await read(`code,name\n1,"${'x'.repeat(5_000_000)}"\n`);
    expect(`${end} ${JSON.stringify(records)}`).toMatch(/4194304/);
  });
});
