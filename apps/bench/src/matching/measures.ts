/** How good a list is. */
export interface Quality {
  /** Share of the first five that are of use (2 or 3). */
  readonly precisionAt5: number;
  /** Share of those of use, 20 of them at most, that are among the first twenty. */
  readonly recallAt20: number;
  /** Gain of the first twenty, discounted by place, as a share of the best order's. */
  readonly ndcgAt20: number;
}

const USEFUL = 2;

/**
 * Measures a list by the grades of its rows, 0 to 3, in its order.
 *
 * @param all the grades of everybody who could have been in it
 */
export function measure(grades: readonly number[], all: readonly number[]): Quality {
  const useful = all.filter((grade) => grade >= USEFUL).length;
  const count = (rows: readonly number[]) => rows.filter((grade) => grade >= USEFUL).length;
  const best = gain([...all].sort((one, other) => other - one));
  return {
    precisionAt5: count(grades.slice(0, 5)) / Math.max(1, Math.min(5, useful)),
    recallAt20: count(grades.slice(0, 20)) / Math.max(1, Math.min(20, useful)),
    ndcgAt20: best === 0 ? 1 : gain(grades) / best,
  };
}

/** The means of several. */
export function meanQuality(all: readonly Quality[]): Quality {
  const mean = (of: (quality: Quality) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / Math.max(1, all.length);
  return {
    precisionAt5: mean(({ precisionAt5 }) => precisionAt5),
    recallAt20: mean(({ recallAt20 }) => recallAt20),
    ndcgAt20: mean(({ ndcgAt20 }) => ndcgAt20),
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 20).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
