import { defineEnum } from '@kakehashi/shared-types';

export const ReviewCriterion = defineEnum('ReviewCriterion', 'What a reviewer scores.', {
  EXCELLENCE: 'How good the idea and the method are.',
  IMPACT: 'What it would change.',
  IMPLEMENTATION: 'Whether plan, people and means are fit for it.',
});
export type ReviewCriterion = keyof typeof ReviewCriterion;

export const ReviewRecommendation = defineEnum('ReviewRecommendation', 'What a reviewer advises.', {
  AWARD: 'To award it as it is.',
  AWARD_WITH_CHANGES: 'To award it if it is changed.',
  REJECT: 'Not to award it.',
});
export type ReviewRecommendation = keyof typeof ReviewRecommendation;
