import type { EventPayload, EventType } from '@kakehashi/domain-events';
import type { Subject, SubjectType } from '../subject/subject.union';
import type { Notice } from './notice';

const of = (type: SubjectType, id: string): Subject => ({ type, id });

/** What is told of each event, and to whom. */
export const notices: { readonly [T in EventType]?: (payload: EventPayload<T>) => Notice } = {
  'challenge.published': ({ challengeId, topicIds }) => ({
    kind: 'CHALLENGE_PUBLISHED',
    subject: of('Challenge', challengeId),
    topics: topicIds,
  }),
  'challenge.closed': ({ challengeId, topicIds, status }) => ({
    kind: 'CHALLENGE_CLOSED',
    subject: of('Challenge', challengeId),
    status,
    topics: topicIds,
  }),
  'interest.expressed': ({ interestId, ownerOrganisationId }) => ({
    kind: 'INTEREST_EXPRESSED',
    subject: of('Interest', interestId),
    organisations: [ownerOrganisationId],
  }),
  'interest.decided': ({ interestId, status, personId, organisationId }) => ({
    kind: 'INTEREST_DECIDED',
    subject: of('Interest', interestId),
    status,
    persons: [personId],
    organisations: [organisationId],
  }),
  'commission.offered': ({ commissionId, personId, organisationId }) => ({
    kind: 'COMMISSION_OFFERED',
    subject: of('Commission', commissionId),
    persons: [personId],
    organisations: [organisationId],
  }),
  'commission.agreed': ({ commissionId, ownerOrganisationId, personId, organisationId }) => ({
    kind: 'COMMISSION_AGREED',
    subject: of('Commission', commissionId),
    persons: [personId],
    organisations: [ownerOrganisationId, organisationId],
  }),
  'commission.delivered': ({ commissionId, ownerOrganisationId }) => ({
    kind: 'COMMISSION_DELIVERED',
    subject: of('Commission', commissionId),
    organisations: [ownerOrganisationId],
  }),
  'commission.ended': ({ commissionId, status, ownerOrganisationId, personId, organisationId }) => ({
    kind: 'COMMISSION_ENDED',
    subject: of('Commission', commissionId),
    status,
    persons: [personId],
    organisations: [ownerOrganisationId, organisationId],
  }),
  'placement.nominated': ({ placementId, personId, hostOrganisationId }) => ({
    kind: 'PLACEMENT_NOMINATED',
    subject: of('Placement', placementId),
    persons: [personId],
    organisations: [hostOrganisationId],
  }),
  'placement.approved': ({ placementId, personId, homeOrganisationId }) => ({
    kind: 'PLACEMENT_APPROVED',
    subject: of('Placement', placementId),
    persons: [personId],
    organisations: [homeOrganisationId],
  }),
  'introduction.made': ({ introductionId, personIds, organisationIds }) => ({
    kind: 'INTRODUCTION_MADE',
    subject: of('Introduction', introductionId),
    persons: personIds,
    organisations: organisationIds,
  }),
  'outcome.recorded': ({ outcomeId, personIds, organisationIds }) => ({
    kind: 'OUTCOME_RECORDED',
    subject: of('Outcome', outcomeId),
    persons: personIds,
    organisations: organisationIds,
  }),
  'call.opened': ({ callId, topicIds }) => ({ kind: 'CALL_OPENED', subject: of('Call', callId), topics: topicIds }),
  'call.closed': ({ callId, topicIds }) => ({ kind: 'CALL_CLOSED', subject: of('Call', callId), topics: topicIds }),
  'call.decided': ({ callId, topicIds }) => ({ kind: 'CALL_DECIDED', subject: of('Call', callId), topics: topicIds }),
  'application.submitted': ({ applicationId, funderOrganisationIds }) => ({
    kind: 'APPLICATION_SUBMITTED',
    subject: of('Application', applicationId),
    organisations: funderOrganisationIds,
  }),
  'part.decided': ({ partId, outcome, leadOrganisationId }) => ({
    kind: 'PART_DECIDED',
    subject: of('ApplicationPart', partId),
    status: outcome,
    organisations: [leadOrganisationId],
  }),
  'application.awarded': ({ applicationId, leadOrganisationId }) => ({
    kind: 'APPLICATION_AWARDED',
    subject: of('Application', applicationId),
    organisations: [leadOrganisationId],
  }),
  'award.contracted': ({ awardId, recipientOrganisationIds }) => ({
    kind: 'AWARD_CONTRACTED',
    subject: of('Award', awardId),
    organisations: recipientOrganisationIds,
  }),
  'milestone.recorded': ({ milestoneId, status, recipientOrganisationIds }) => ({
    kind: 'MILESTONE_RECORDED',
    subject: of('Milestone', milestoneId),
    status,
    organisations: recipientOrganisationIds,
  }),
  'instalment.due': ({ instalmentId, funderOrganisationIds, recipientOrganisationIds }) => ({
    kind: 'INSTALMENT_DUE',
    subject: of('Instalment', instalmentId),
    organisations: [...funderOrganisationIds, ...recipientOrganisationIds],
  }),
  'instalment.paid': ({ instalmentId, recipientOrganisationIds }) => ({
    kind: 'INSTALMENT_PAID',
    subject: of('Instalment', instalmentId),
    organisations: recipientOrganisationIds,
  }),
};
