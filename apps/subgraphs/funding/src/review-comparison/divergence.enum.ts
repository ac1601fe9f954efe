import { defineEnum } from '@kakehashi/shared-types';

export const DivergenceMethod = defineEnum('DivergenceMethod', 'How it is measured how far funders judge apart.', {
  RANGE_OF_MEANS:
    'The highest less the lowest of the means of the reviews of each part, on the scale of 0 to 100 that all reviews have.',
});
export type DivergenceMethod = keyof typeof DivergenceMethod;

export const DivergenceUnknown = defineEnum('DivergenceUnknown', 'Why funders can not be compared.', {
  ONE_FUNDER: 'Only one funder is asked.',
  REVIEW_MISSING: 'A part has no review that is handed in.',
});
export type DivergenceUnknown = keyof typeof DivergenceUnknown;

export const CorrelationMethod = defineEnum('CorrelationMethod', 'How it is measured how alike two funders rank.', {
  SPEARMAN: "Spearman's rank correlation; equal means share the mean of their ranks.",
});
export type CorrelationMethod = keyof typeof CorrelationMethod;

export const CorrelationUnknown = defineEnum('CorrelationUnknown', 'Why two rankings can not be correlated.', {
  TOO_FEW: 'Fewer than two applications have reviews of every part.',
  ALL_EQUAL: 'One of the funders ranks all of them alike.',
});
export type CorrelationUnknown = keyof typeof CorrelationUnknown;
