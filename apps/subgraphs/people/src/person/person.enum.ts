import { defineEnum } from '@kakehashi/shared-types';

export const CareerStage = defineEnum(
  'CareerStage',
  'Stage of a research career. See https://euraxess.ec.europa.eu/europe/career-development/training-researchers/research-profiles-descriptors',
  {
    FIRST_STAGE_RESEARCHER: 'R1: up to the doctorate.',
    RECOGNISED_RESEARCHER: 'R2: holds a doctorate or the like, not yet fully independent.',
    ESTABLISHED_RESEARCHER: 'R3: has developed a level of independence.',
    LEADING_RESEARCHER: 'R4: leads a research area or field.',
  },
);
export type CareerStage = keyof typeof CareerStage;

export const NameOrder = defineEnum('NameOrder', "The order in which a person's name is written in one language.", {
  FAMILY_FIRST: 'Family name, then given name, as in Vietnamese and Japanese.',
  GIVEN_FIRST: 'Given name, then family name, as in most English texts.',
});
export type NameOrder = keyof typeof NameOrder;

export const PersonVisibility = defineEnum('PersonVisibility', 'Who may see a person.', {
  PUBLIC: 'Everybody.',
  MEMBERS: 'Signed-in members only.',
  PRIVATE: 'The person and those who look after the record.',
});
export type PersonVisibility = keyof typeof PersonVisibility;
