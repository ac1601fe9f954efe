import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { Utf8Text } from './utf8-text';

async function read(chunks: readonly Uint8Array[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(chunks.map((chunk) => Buffer.from(chunk))).pipe(new Utf8Text())) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const cutAt = (bytes: Uint8Array, ...places: readonly number[]) => {
  const cuts = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).sort((one, other) => one - other),
    bytes.length,
  ];
  return cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
};

describe('Utf8Text', () => {
  it('passes any text on, wherever its chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !/^\ufeff|\0/.test(text)),
        fc.array(fc.nat()),
        async (text, places) => {
          expect((await read(cutAt(Buffer.from(text), ...places))).toString()).toBe(text);
        },
      ),
    );
  });

  it('passes bytes without zero on when they are UTF-8, and fails when they are not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uint8Array({ min: 1 })
          .filter(([one = 0, two = 0, three = 0]) => one < 0xef || (two !== 0xbb && three !== 0xbf)),
        fc.array(fc.nat()),
        async (bytes, places) => {
          const outcome = await read(cutAt(bytes, ...places)).catch(() => null);
          expect(outcome).toEqual(isUtf8(bytes) ? Buffer.from(bytes) : null);
        },
      ),
    );
  });

  it('drops a byte order mark, even when it comes in pieces', async () => {
    const marked = Buffer.from('\ufeffViệt');
    expect((await read([marked])).toString()).toBe('Việt');
    expect((await read(cutAt(marked, 1, 2))).toString()).toBe('Việt');
  });

  it.each([
    ['Latin-1', Buffer.from('one\ntwo\ncaf\u00e9\n', 'latin1'), 'byte 12 (line 3) is not UTF-8'],
    ['a text that is cut off within a character', Buffer.from('ab\nệ').subarray(0, -1), 'byte 4 (line 2) is not UTF-8'],
    ['UTF-16', Buffer.from('\ufeffab', 'utf16le'), 'byte 1 (line 1) begins UTF-16'],
    ['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), 'byte 2 (line 1) is 0'],
    ['binary garbage', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'byte 8 (line 1) is 0'],
  ])('refuses %s, naming byte and line', async (_name, bytes, fault) => {
    for (const chunks of [[bytes], cutAt(bytes, 5, 9)]) await expect(read(chunks)).rejects.toThrow(fault);
  });
});
