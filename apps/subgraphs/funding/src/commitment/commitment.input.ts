/** SQL that joins the recipients of its award to a commitment. */
export const JOIN_RECIPIENTS = 'JOIN award_recipient recipient ON recipient.award_id = commitment.award_id';
