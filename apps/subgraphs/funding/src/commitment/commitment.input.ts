/**
 * A condition on the commitment that an instalment is a part of.
 *
 * @param row name of the instalment's row
 */
export const commitmentOf = (row: string) => (condition: string) =>
  `EXISTS (SELECT 1 FROM award_commitment commitment WHERE commitment.id = ${row}.commitment_id AND ${condition})`;

/** A condition that some recipient of the award that an instalment is paid for must fulfil. */
export const recipientOf = (row: string) => (condition: string) =>
  commitmentOf(row)(
    `EXISTS (SELECT 1 FROM award_recipient recipient WHERE recipient.award_id = commitment.award_id AND ${condition})`,
  );
