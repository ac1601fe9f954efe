import { defineReference } from '@kakehashi/subgraph';
import { applicationById } from './application.loader';

/** The gateway re-enters an application by id. */
export const applicationReference = defineReference('Application', { id: applicationById });
