import { defineEnum } from '@kakehashi/shared-types';

export const ParticipationRole = defineEnum(
  'ParticipationRole',
  'As what an organisation or a person takes part in a project, an event or a session.',
  {
    COORDINATOR: 'The organisation that leads a project.',
    PARTNER: 'An organisation that carries a project together with others.',
    PRINCIPAL_INVESTIGATOR: 'The person who leads a project.',
    CO_INVESTIGATOR: 'A person who leads a part of a project.',
    RESEARCHER: 'A person who works in a project.',
    ORGANISER: 'Organises an event.',
    HOST: 'Receives the guests of an event.',
    HEAD_OF_DELEGATION: 'Leads the guests of an event.',
    DELEGATE: 'Comes to an event as a member of a delegation.',
    COUNTERPART: 'Meets a delegation on the side of its hosts.',
    MODERATOR: 'Leads a session of an event.',
    SPEAKER: 'Speaks at an event or a session of it.',
    PARTICIPANT: 'Takes part in an event, nothing more is known.',
  },
);
export type ParticipationRole = keyof typeof ParticipationRole;
