import { defineEnum } from '@kakehashi/shared-types';

export const CollaborationKind = defineEnum('CollaborationKind', 'By what two parties are joined.', {
  PROJECT: 'Both take part in a project.',
  EVENT: 'Both take part in an event.',
  EVENT_SESSION: 'Both take part in a session of an event.',
  OUTCOME: 'An outcome is due to both, such as a publication; on the day on which it became public.',
  PLACEMENT: 'A researcher, the organisation they come from and their host, of a stay that was agreed upon.',
  COMMISSION: 'The owner of a challenge and the contractor, of a commission that was agreed upon.',
  INTRODUCTION: 'Both were introduced to each other, or one introduced the other.',
  AFFILIATION: 'A person works, or worked, for an organisation.',
  PROGRAMME: 'Both lead a programme or are its partners.',
});
export type CollaborationKind = keyof typeof CollaborationKind;

export const CollaborationRole = defineEnum(
  'CollaborationRole',
  'As what a party is part of what joins it to another.',
  {
    COORDINATOR: 'The organisation that leads a project.',
    PARTNER: 'An organisation that carries a project or a programme together with others.',
    LEAD: 'An organisation that answers for a programme.',
    PRINCIPAL_INVESTIGATOR: 'The person who leads a project.',
    CO_INVESTIGATOR: 'A person who leads a part of a project.',
    RESEARCHER: 'A person who works in a project, or is sent abroad.',
    HOME: 'The organisation from which a researcher is sent abroad.',
    HOST: 'Receives the guests of an event, or a researcher from abroad.',
    ORGANISER: 'Organises an event.',
    HEAD_OF_DELEGATION: 'Leads the guests of an event.',
    DELEGATE: 'Comes to an event as a member of a delegation.',
    COUNTERPART: 'Meets a delegation on the side of its hosts.',
    MODERATOR: 'Leads a session of an event.',
    SPEAKER: 'Speaks at an event or a session of it.',
    PARTICIPANT: 'Takes part in an event, nothing more is known.',
    AUTHOR: 'Wrote an outcome, or made the data.',
    INVENTOR: 'Made an invention.',
    APPLICANT: 'Applied for a patent.',
    FOUNDER: 'Founded an enterprise.',
    DEVELOPER: 'Developed a technology.',
    PROVIDER: 'Hands a technology over.',
    RECEIVER: 'Takes a technology over.',
    PUBLISHER: 'Makes an outcome public.',
    OWNER: 'Owns the challenge of a commission.',
    CONTRACTOR: 'Carries out a commission.',
    EMPLOYEE: 'Works for an organisation.',
    EMPLOYER: 'Has somebody work for it.',
    LIAISON: 'Brought others together.',
    INTRODUCED: 'Was brought together with others.',
  },
);
export type CollaborationRole = keyof typeof CollaborationRole;
