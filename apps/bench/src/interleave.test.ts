import { interleave } from './interleave';

describe('interleave', () => {
  it('runs the cases in turn and counts the rounds after the warm-up only', async () => {
    const order: string[] = [];
    const timed = (name: string) => ({ name, run: async (round: number) => order.push(`${name}${round}`) });
    const result = await interleave([timed('a'), timed('b')], 2, 1);
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect([...result].map(([name, { runs }]) => [name, runs])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('lets a failing case end the run', async () => {
    const failing = { name: 'failing', run: () => Promise.reject(new Error('no answer')) };
    await expect(interleave([failing], 1)).rejects.toThrow('no answer');
  });
});
