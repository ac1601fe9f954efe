import { readSettled } from './read-settled';

/** Gives one after the other; an Error is thrown. */
function readings(...given: (string | Error)[]) {
  let count = 0;
  const read = async () => {
    const next = given[Math.min(count++, given.length - 1)] as string | Error;
    if (next instanceof Error) throw next;
    return { text: next, origin: 'file' };
  };
  return { read, count: () => count };
}

describe('readSettled', () => {
  it('reads until it stands still', async () => {
    const { read, count } = readings('a', 'ab', 'abc', 'abc');
    expect((await readSettled(read, undefined)).text).toBe('abc');
    expect(count()).toBe(4);
  });

  it('reads what is known once', async () => {
    const { read, count } = readings('a');
    expect((await readSettled(read, 'a')).text).toBe('a');
    expect(count()).toBe(1);
  });

  it('passes over a moment in which the file is away', async () => {
    const { read } = readings(new Error('gone'), 'a', 'a');
    expect((await readSettled(read, undefined)).text).toBe('a');
  });

  it('throws when it stays away', async () => {
    await expect(readSettled(readings('a', new Error('gone')).read, undefined)).rejects.toThrow('gone');
  });
});
