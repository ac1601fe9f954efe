import { defineEnum } from '@kakehashi/shared-types';

export const ProgrammeKind = defineEnum('ProgrammeKind', 'What a programme is.', {
  SCHEME: 'A standing scheme under which projects are chosen.',
  INITIATIVE: 'A joint undertaking with an aim of its own.',
  POLICY: 'A policy of a state that others act on.',
  INCUBATION: 'A place or course that raises young enterprises.',
  EXCHANGE: 'Sends people to each other.',
  EVENT_SERIES: 'A series of events.',
});
export type ProgrammeKind = keyof typeof ProgrammeKind;

export const ProgrammeRole = defineEnum('ProgrammeRole', 'What an organisation is to a programme.', {
  LEAD: 'It answers for the programme, alone or with others.',
  PARTNER: 'It takes part in the programme.',
});
export type ProgrammeRole = keyof typeof ProgrammeRole;
