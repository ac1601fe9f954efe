import { defineEnum } from '@kakehashi/shared-types';

export const OrganisationStatus = defineEnum('OrganisationStatus', 'Whether an organisation exists, as ROR tells it.', {
  ACTIVE: 'It exists.',
  INACTIVE: 'It has ended or merged; see its successors.',
  WITHDRAWN: 'The record was made in error.',
});
export type OrganisationStatus = keyof typeof OrganisationStatus;
