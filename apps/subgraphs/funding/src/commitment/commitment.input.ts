import type { LinkStep } from '@kakehashi/database';

/** The step to the recipients of an award, from a commitment to it. */
export const TO_RECIPIENTS: LinkStep = {
  table: 'award_recipient',
  alias: 'recipient',
  column: 'award_id',
  equals: 'commitment.award_id',
};

/** The steps from an award to its commitments and their instalments. */
export const TO_INSTALMENTS: readonly [LinkStep, LinkStep] = [
  { table: 'award_commitment', alias: 'commitment', column: 'award_id', equals: 't.id' },
  { table: 'instalment', alias: 'instalment', column: 'commitment_id', equals: 'commitment.id' },
];
