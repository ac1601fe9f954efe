import { interleave } from './interleave';

describe('interleave', () => {
  it('runs the cases in turn and counts the rounds after the warm-up only', async () => {
    const order: string[] = [];
    const timed = (name: string) => ({ name, run: async (round: number) => order.push(`${name}${round}`) });
    const result = await interleave([timed('a'), timed('b')], 2, 1);
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'b2', 'a2']);
    expect([...result].map(([name, { runs }]) => [name, runs])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('has each case follow each of the others as often', async () => {
    let order = '';
    const timed = (name: string) => ({
      name,
      run: async () => {
        order += name;
      },
    });
    await interleave([timed('a'), timed('b'), timed('c')], 60, 0);
    const follows = (pair: string) => [...order].filter((name, place) => order[place - 1] + name === pair).length;
    for (const pair of ['ab', 'ac', 'ba', 'bc', 'ca', 'cb']) {
      expect(Math.abs(follows(pair) - 25)).toBeLessThanOrEqual(5);
    }
  });

  it('lets a failing case end the run', async () => {
    const failing = { name: 'failing', run: () => Promise.reject(new Error('no answer')) };
    await expect(interleave([failing], 1)).rejects.toThrow('no answer');
  });
});
