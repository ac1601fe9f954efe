import type { Family } from '../contenders/contender';
import { cpuRatio, ratio, rowsOf, STANDINGS_HEAD, type Standing } from './standings';

describe('standings', () => {
  const standing = (name: string, family: Family, deduplicates: boolean, rate: number): Standing => ({
    contender: { name, family, deduplicates },
    rate,
    latency: { requests: 1000, p50: 1, p95: 2, p99: 3, max: 4 },
    cpuMs: 0.5,
    fetches: 3,
    rss: 100 * 2 ** 20,
    loadShare: 0.4,
  });
  const ours = standing('ours', 'kakehashi', false, 1200);
  const oursDeduplicating = standing('ours + dedup', 'kakehashi', true, 2000);
  const stock = standing('stock', 'stock', false, 400);
  const hive = standing('hive', 'hive-rust', false, 1000);
  const hiveDeduplicating = standing('hive + dedup', 'hive-rust', true, 1600);
  const all = [ours, oursDeduplicating, stock, hive, hiveDeduplicating];

  it('compares with the peer that deduplicates alike', () => {
    expect(ratio('hive-rust', ours, all)).toBe(1.2);
    expect(ratio('hive-rust', oursDeduplicating, all)).toBe(1.25);
  });

  it('compares with the only one of a peer that can not deduplicate', () => {
    expect(ratio('stock', oursDeduplicating, all)).toBe(5);
  });

  it('tells how many times our CPU time a peer needs', () => {
    expect(cpuRatio('stock', { ...ours, cpuMs: 0.25 }, all)).toBe(2);
  });

  it('has no ratio to a peer that does not take part', () => {
    expect(ratio('hive-js', ours, all)).toBeUndefined();
    expect(rowsOf([ours])[0]?.slice(0, 4)).toEqual(['ours', '1200', '–', '–']);
  });

  it('has a cell for every column', () => {
    for (const row of rowsOf(all)) expect(row).toHaveLength(STANDINGS_HEAD.length);
  });
});
