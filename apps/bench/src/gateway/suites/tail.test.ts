import { tailGoalLine } from './tail';

describe('tailGoalLine', () => {
  it('tells whether the slowest answers are near enough to the median', () => {
    expect(tailGoalLine({ p50: 2, p99: 10 })).toBe('p99 5.0 × p50, goal ≤ 5: reached');
    expect(tailGoalLine({ p50: 2, p99: 11 })).toBe('p99 5.5 × p50, goal ≤ 5: MISSED');
  });
});
