import { defineReference } from '@kakehashi/subgraph';
import { eventSessionById } from './event-session.loader';

/** The gateway re-enters a session by id. */
export const eventSessionReference = defineReference('EventSession', { id: eventSessionById });
