import fc from 'fast-check';
import { CONFIDENCE_PERCENT, reachOfInterval } from './student-t';
import { Trend } from './trend';

/** The gamma function, by Lanczos' approximation; for the density below. */
function gamma(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const total = terms.reduce((all, term, index) => all + term / (shifted + index + 1), 0.9999999999998099);
  const base = shifted + 7.5;
  return Math.sqrt(2 * Math.PI) * base ** (shifted + 0.5) * Math.exp(-base) * total;
}

/** The share of Student's t between -reach and reach, by Simpson's rule. */
function shareWithin(reach: number, freedom: number): number {
  const scale = gamma((freedom + 1) / 2) / (Math.sqrt(freedom * Math.PI) * gamma(freedom / 2));
  const density = (t: number) => scale * (1 + t ** 2 / freedom) ** (-(freedom + 1) / 2);
  const steps = 2_000;
  const width = reach / steps;
  let total = density(0) + density(reach);
  for (let step = 1; step < steps; step++) total += density(step * width) * (step % 2 === 0 ? 2 : 4);
  return (2 * total * width) / 3;
}

describe('reachOfInterval', () => {
  it.each([1, 2, 3, 10, 30, 31, 60, 120])('holds four of five with %i degrees of freedom', (freedom) => {
    expect(shareWithin(reachOfInterval(freedom), freedom)).toBeCloseTo(CONFIDENCE_PERCENT / 100, 3);
  });
});

describe('Trend', () => {
  it('is the line through points that lie on one, without a doubt', () => {
    const trend = new Trend([0, 10, 30].map((day) => ({ day, value: 5 + 2 * day })));
    expect(trend.slope).toBeCloseTo(2);
    expect(trend.valueOn(100)).toBeCloseTo(205);
    expect(trend.uncertaintyOn(100)).toBeCloseTo(0);
    expect(trend.daysOf(205)).toEqual({ earliest: 100, expected: 100, latest: 100 });
  });

  // Worked by hand: slope 0.7, s² = 0.3, t(2) = 1.8856.
  it('agrees with an example that was worked by hand', () => {
    const trend = new Trend([1, 2, 3, 4].map((day, index) => ({ day, value: [1, 3, 2, 4][index] ?? 0 })));
    expect(trend.slope).toBeCloseTo(0.8);
    expect(trend.valueOn(5)).toBeCloseTo(4.5);
    expect(trend.uncertaintyOn(5)).toBeCloseTo(1.8856 * Math.sqrt(0.9) * Math.sqrt(1 + 1 / 4 + 6.25 / 5));
  });

  it('crosses a value where its interval does', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -1_000, max: 1_000 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(points, fc.integer({ min: -5_000, max: 5_000 }), (pairs, value) => {
        const known = new Map(pairs);
        fc.pre(known.size >= 3);
        const trend = new Trend([...known].map(([day, measured]) => ({ day, value: measured })));
        const { earliest, expected, latest } = trend.daysOf(value);
        if (expected === null) return;
        for (const day of [earliest, latest].filter((end) => end !== null)) {
          const off = Math.abs(trend.valueOn(day) - value);
          expect(Math.abs(off - trend.uncertaintyOn(day))).toBeLessThan(1e-4 * (1 + off));
        }
        expect(earliest ?? -Infinity).toBeLessThanOrEqual(expected + 1e-6);
        expect(expected).toBeLessThanOrEqual((latest ?? Infinity) + 1e-6);
      }),
    );
  });

  it('has no latest day when the line may as well be flat', () => {
    const trend = new Trend([0, 1, 2, 3].map((day, index) => ({ day, value: [10, 0, 11, 1][index] ?? 0 })));
    expect(trend.daysOf(-100).latest).toBeNull();
    const flat = new Trend([0, 1, 2].map((day) => ({ day, value: 3 })));
    expect(flat.daysOf(4)).toEqual({ earliest: null, expected: null, latest: null });
  });
});
