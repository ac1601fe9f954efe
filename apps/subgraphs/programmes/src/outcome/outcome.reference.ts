import { defineReference } from '@kakehashi/subgraph';
import { outcomeByDoi, outcomeById } from './outcome.loader';

/** The gateway re-enters an outcome by id or DOI. */
export const outcomeReference = defineReference('Outcome', { id: outcomeById, doi: outcomeByDoi });
