import type { StatisticsFigures } from './read-statistics';

/** What is told of no rows. */
export const NO_FIGURES: StatisticsFigures = {
  rows: 0,
  valued: 0,
  sum: null,
  minimum: null,
  maximum: null,
  lower: null,
  upper: null,
  unconverted: 0,
};
