import { Readable } from 'node:stream';
import { describeSummary, reportImport } from './import-report';
import { FileEndedEarlyError, type RawRecord } from './raw-record';
import { importRecords, type RecordImport } from './record-import';
import { RecordError, requireDay, requireName, requireObject, requireText } from './record-shape';
import { SeenKeys } from './seen-keys';

const FILE = { content: Readable.from([]), size: 10, position: () => 5 };

/** Imports numbers into a list, in batches of four. */
async function take(
  values: readonly unknown[],
  given: Partial<RecordImport<number>> = {},
): Promise<{ written: number[][]; summary: Awaited<ReturnType<typeof importRecords>> }> {
  const written: number[][] = [];
  async function* records(): AsyncGenerator<RawRecord> {
    for (const [index, value] of values.entries()) yield { place: `line ${index + 1}`, value };
  }
  const summary = await importRecords<number>({
    file: FILE,
    records: records(),
    batchRecords: 4,
    read: (value) => {
      if (typeof value === 'number') return value;
      throw new RecordError('it', 'must be a number', value);
    },
    write: async (batch) => {
      written.push([...batch]);
      return { inserted: batch.length, updated: 0, unchanged: 0 };
    },
    ...given,
  });
  return { written, summary };
}

describe('importRecords', () => {
  it('writes in batches, refuses records at fault, and tells how far it is', async () => {
    const positions: number[] = [];
    const { written, summary } = await take([1, 'x', 2, 3, 4, 5], {
      onProgress: (position) => positions.push(position),
    });
    expect(written).toEqual([[1, 2, 3, 4], [5]]);
    expect(summary).toEqual({
      inserted: 5,
      updated: 0,
      unchanged: 0,
      leftAlone: 0,
      refused: [{ place: 'line 2', reason: 'it must be a number, but got: "x"' }],
      endedEarly: null,
    });
    expect(positions).toEqual([5, 5]);
  });

  it('takes the first of records with one key, and names it where it refuses the others', async () => {
    const { written, summary } = await take([7, 8, 9, 10, 8, 7], { keyOf: String });
    expect(written.flat()).toEqual([7, 8, 9, 10]);
    expect(summary.refused).toEqual([
      { place: 'line 5', reason: 'repeats 8, which record 2 of the file has told already' },
      { place: 'line 6', reason: 'repeats 7, which record 1 of the file has told already' },
    ]);
  });

  it.each([
    [
      'the database',
      Object.assign(new Error('value out of range'), { code: '22003' }),
      'is refused by the database: value out of range',
    ],
    ['the writer', new RecordError('parent', 'must be there'), 'parent must be there'],
  ])('refuses only the record that %s refuses', async (_name, fault, reason) => {
    const kept: number[] = [];
    const { summary } = await take([1, 2, 3, 4, 5], {
      write: async (batch) => {
        if (batch.includes(3)) throw fault;
        kept.push(...batch);
        return { inserted: batch.length, updated: 0, unchanged: 0 };
      },
    });
    expect(kept).toEqual([1, 2, 4, 5]);
    expect(summary).toMatchObject({ inserted: 4, refused: [{ place: 'line 3', reason }] });
  });

  it('stops when the database is lost, and says what is kept', async () => {
    let batches = 0;
    const write = async () => {
      batches += 1;
      if (batches === 2) throw Object.assign(new Error('connection lost'), { code: '57P01' });
      return { inserted: 4, updated: 0, unchanged: 0 };
    };
    await expect(take([1, 2, 3, 4, 5, 6], { write })).rejects.toThrow(
      'the import stopped after 4 records, which are kept; run the same command again (connection lost)',
    );
  });

  it('keeps what came before a file ended early', async () => {
    async function* records(): AsyncGenerator<RawRecord> {
      yield { place: 'line 1', value: 1 };
      throw new FileEndedEarlyError(1, 'unexpected end of file');
    }
    const { written, summary } = await take([], { records: records() });
    expect(written).toEqual([[1]]);
    expect(summary.endedEarly).toBe('the file ends early after 1 record(s): unexpected end of file');
    expect(describeSummary(summary, 0.5)).toBe(
      `1 records in 0.5 s (2 records/s)
  new 1, changed 0, unchanged 0, refused 0
  the file ends early after 1 record(s): unexpected end of file
  What came before is imported; run the same command again with the whole file.`,
    );
  });

  it('ends when nearly everything is refused', async () => {
    const { summary } = await take(Array.from({ length: 100_010 }, () => 'x'));
    expect(summary.refused).toHaveLength(100_000);
    expect(summary.endedEarly).toMatch(/^reading ended at line 100000/);
    expect(describeSummary(summary, 1).split('\n')).toHaveLength(25);
  });
});

describe('SeenKeys', () => {
  it('knows the last ordinal of each of many keys', () => {
    const seen = new SeenKeys();
    for (let key = 1; key <= 20_000; key += 1) seen.put(`key ${key}`, key);
    seen.put('key 7', 30_000);
    expect([seen.get('key 1'), seen.get('key 7'), seen.get('key 20000'), seen.get('key 20001')]).toEqual([
      1, 30_000, 20_000, 0,
    ]);
  });
});

describe('A field of a record', () => {
  it.each([
    [
      () => requireText('x'.repeat(1_000_000), 'biography'),
      'biography must have at most 100000 characters, but has 1000000',
    ],
    [() => requireName('x'.repeat(601), 'name'), 'name must have at most 600 characters, but has 601'],
    [() => requireText('a\0b', 'name'), 'name must be well-formed text without NUL, but got: "a\\u0000b"'],
    [() => requireText('a\ud800', 'name'), 'name must be well-formed text without NUL'],
    [() => requireText(' ', 'name'), 'name must be a text that is not empty'],
    [() => requireObject([], 'person'), 'person must be an object, but got: []'],
    [() => requireDay('2025-02-29', 'date'), 'date must be a day of the calendar as YYYY-MM-DD, but got: "2025-02-29"'],
    [() => requireDay('0000-01-01', 'date'), 'date must be a day'],
    [() => requireDay('2025-1-1', 'date'), 'date must be a day'],
    [() => requireDay(20250101, 'date'), 'date must be a day'],
  ])('is refused by name, rule and shape (%#)', (read, message) => {
    expect(read).toThrow(message);
  });

  it('is taken as it is where it keeps the rule', () => {
    expect([requireDay('2024-02-29', 'date'), requireName('Huế', 'name')]).toEqual(['2024-02-29', 'Huế']);
  });
});

describe('reportImport', () => {
  const summary = { inserted: 1, updated: 0, unchanged: 0, leftAlone: 0, refused: [], endedEarly: null };

  it.each([
    ['every record was taken', summary, 0],
    ['a record was refused', { ...summary, refused: [{ place: 'line 1', reason: 'is not JSON' }] }, 1],
    ['the file ended early', { ...summary, endedEarly: 'the file ends early' }, 1],
  ])('tells by the exit code that %s', async (_name, outcome, code) => {
    const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      expect(await reportImport(async () => outcome)).toBe(code);
      expect(String(printed.mock.calls[0]?.[0])).toMatch(/records? in .*\n {2}new 1, changed 0/);
    } finally {
      printed.mockRestore();
    }
  });
});
