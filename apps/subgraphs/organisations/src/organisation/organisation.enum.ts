import { defineEnum } from '@kakehashi/shared-types';

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
