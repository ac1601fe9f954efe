import { defineReference } from '@kakehashi/subgraph';
import { programmeById } from './programme.loader';

/** The gateway re-enters a programme by id. */
export const programmeReference = defineReference('Programme', { id: programmeById });
