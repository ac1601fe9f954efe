import { defineReference } from '@kakehashi/subgraph';
import { personById, personByOrcid } from './person.loader';

/** The gateway re-enters a person by id or ORCID iD. */
export const personReference = defineReference('Person', { id: personById, orcid: personByOrcid });
