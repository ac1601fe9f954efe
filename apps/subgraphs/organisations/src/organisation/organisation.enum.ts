import { defineEnum } from '@kakehashi/shared-types';

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

export const Sector = defineEnum(
  'Sector',
  'The three parties of cooperation; an association has the sector of its members.',
  {
    STATE: 'State bodies.',
    SCIENCE: 'Universities and research institutes.',
    BUSINESS: 'Enterprises.',
  },
);
export type Sector = keyof typeof Sector;

export const OrganisationStatus = defineEnum('OrganisationStatus', 'Whether an organisation exists, as ROR tells it.', {
  ACTIVE: 'It exists.',
  INACTIVE: 'It has ended or merged; see its successors.',
  WITHDRAWN: 'The record was made in error.',
});
export type OrganisationStatus = keyof typeof OrganisationStatus;
