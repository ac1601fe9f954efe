import { defineEnum } from '@kakehashi/shared-types';

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
