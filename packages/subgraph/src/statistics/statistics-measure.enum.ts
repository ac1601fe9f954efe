import { defineEnum } from '@kakehashi/shared-types';

/** What can be told of the values of a group. */
export const StatisticsMeasure = defineEnum('StatisticsMeasure', 'What can be told of the values of a group.', {
  SUM: 'All values added up.',
  AVERAGE: 'The sum over the number of rows that have a value.',
  MEDIAN: 'The value in the middle; of an even number, half of the sum of the two in the middle.',
  MINIMUM: 'The smallest value.',
  MAXIMUM: 'The largest value.',
});
export type StatisticsMeasure = keyof typeof StatisticsMeasure;
