import { goalLines } from './goals';
import type { Standing } from './standings';

describe('goalLines', () => {
  const standing = (family: 'kakehashi' | 'stock' | 'hive-rust', rate: number) =>
    ({ contender: { name: family, family, deduplicates: false }, rate, cpuMs: 1000 / rate }) as Standing;

  it('tells for each goal whether it is reached', () => {
    expect(
      goalLines('small', [standing('kakehashi', 300), standing('stock', 100), standing('hive-rust', 260)]),
    ).toEqual([
      'kakehashi: 3.00 × stock (by CPU time 3.00 ×), goal ≥ 3: reached',
      'kakehashi: 1.15 × hive-rust (by CPU time 1.15 ×), goal ≥ 1.2: MISSED',
    ]);
  });

  it('is silent about a peer that does not take part', () => {
    expect(goalLines('deep', [standing('kakehashi', 300)])).toEqual([]);
  });
});
