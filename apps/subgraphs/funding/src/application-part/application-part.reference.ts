import { defineReference } from '@kakehashi/subgraph';
import { applicationPartById } from './application-part.loader';

/** The gateway re-enters a part of an application by id. */
export const applicationPartReference = defineReference('ApplicationPart', { id: applicationPartById });
