import { defineReference } from '@kakehashi/subgraph';
import { challengeById } from './challenge.loader';

/** The gateway re-enters a challenge by id. */
export const challengeReference = defineReference('Challenge', { id: challengeById });
