import { defineWorkflow } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';
import { OrganisationStatus } from './organisation.enum';
import { organisationHistory } from './organisation.history';

/** Whether an organisation exists. */
export const organisationWorkflow = defineWorkflow({
  subject: Organisation,
  states: OrganisationStatus,
  initial: 'ACTIVE',
  history: organisationHistory,
  steps: {
    closeOrganisation: { from: ['ACTIVE'], to: 'INACTIVE' },
    reopenOrganisation: { from: ['INACTIVE'], to: 'ACTIVE' },
    withdrawOrganisation: { from: ['ACTIVE', 'INACTIVE'], to: 'WITHDRAWN' },
  },
});
