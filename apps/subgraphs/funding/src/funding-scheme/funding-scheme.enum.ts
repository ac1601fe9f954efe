import { defineEnum } from '@kakehashi/shared-types';

export const FundingSchemeKind = defineEnum('FundingSchemeKind', 'What a funding scheme pays for.', {
  JOINT_RESEARCH: 'Research that funders of several countries pay for together.',
  BILATERAL_RESEARCH: 'Research of two countries, under an agreement of their funders.',
  EXCHANGE: 'Stays of researchers in another country.',
  INNOVATION: 'Bringing research to use.',
  OTHER: 'Something else, or its source does not tell.',
});
export type FundingSchemeKind = keyof typeof FundingSchemeKind;
