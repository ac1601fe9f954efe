import { defineEnum } from './define-enum';

export const OrganisationKind = defineEnum('OrganisationKind', 'What an organisation is.', {
  MINISTRY: 'A ministry of a national government.',
  AGENCY: 'A state agency, department or other public body.',
  LOCAL_GOVERNMENT: 'A prefecture, province, city or other local government.',
  EMBASSY: 'An embassy or consulate.',
  FUNDER: 'A body that exists to fund research or innovation.',
  UNIVERSITY: 'A university, college or other place of teaching.',
  INSTITUTE: 'A research institute, hospital, laboratory, archive or facility.',
  COMPANY: 'An enterprise.',
  STARTUP: 'A young, growing enterprise.',
  INCUBATOR: 'An incubator, accelerator or startup hub.',
  ASSOCIATION: 'An association, society or other non-profit.',
  OTHER: 'None of these.',
});
export type OrganisationKind = keyof typeof OrganisationKind;
