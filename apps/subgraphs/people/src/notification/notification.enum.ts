import { defineEnum } from '@kakehashi/shared-types';

/** What is told to whoever subscribes to it; see {@link NotificationKind}. */
const subscribed = {
  CHALLENGE_PUBLISHED: 'A challenge is open to experts.',
  CHALLENGE_CLOSED: 'A challenge has come to its end: `SOLVED`, `CANCELLED` or `EXPIRED`.',
  CALL_OPENED: 'A call for applications is open.',
  CALL_CLOSED: 'The time to apply to a call has ended.',
  CALL_DECIDED: 'Everything that was applied for in a call is decided.',
} as const;

/** What is told to those whom it concerns, whether they subscribe or not. */
const direct = {
  INTEREST_EXPRESSED: 'Somebody would take up a challenge; told to its owner.',
  INTEREST_DECIDED: 'An interest is `SHORTLISTED`, `INVITED` or `DECLINED`; told to who expressed it.',
  COMMISSION_OFFERED: 'A commission is offered; told to the contractor.',
  COMMISSION_AGREED: 'A commission is agreed; told to both sides.',
  COMMISSION_DELIVERED: 'The work of a commission is delivered; told to the owner of the challenge.',
  COMMISSION_ENDED: 'A commission is `ACCEPTED`, `REFUSED` or `TERMINATED`; told to both sides.',
  APPLICATION_SUBMITTED: 'An application is handed in; told to the funders that it asks.',
  PART_DECIDED: 'A funder has decided on its part: `AWARD`, `RESERVE` or `REJECT`; told to the lead applicant.',
  APPLICATION_AWARDED: 'Every funder awards its part of an application; told to the lead applicant.',
  AWARD_CONTRACTED: 'The contract of an award is signed; told to those who receive it.',
  MILESTONE_RECORDED: 'A milestone is `ACHIEVED`, `MISSED` or `CANCELLED`; told to those who receive the award.',
  INSTALMENT_DUE: 'An instalment is to be paid; told to who pays it and to those who receive the award.',
  INSTALMENT_PAID: 'An instalment is paid wholly; told to those who receive the award.',
  PLACEMENT_NOMINATED: 'A researcher is proposed to a host; told to both.',
  PLACEMENT_APPROVED: 'A host agrees to receive a researcher; told to the researcher and to who sends them.',
  INTRODUCTION_MADE: 'A liaison has brought parties together; told to them.',
  OUTCOME_RECORDED: 'What came of work is recorded; told to those whom it names.',
  WEBHOOK_FAILED: 'A webhook is not sent to any more, because it failed; told to its owner.',
} as const;

export const NotificationKind = defineEnum('NotificationKind', 'What a notification tells.', {
  ...subscribed,
  ...direct,
});
export type NotificationKind = keyof typeof NotificationKind;

export const SubscribedKind = defineEnum(
  'SubscribedKind',
  'What can be subscribed to; what concerns somebody directly is told to them anyhow.',
  subscribed,
);
export type SubscribedKind = keyof typeof SubscribedKind;
