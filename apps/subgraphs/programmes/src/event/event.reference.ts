import { defineReference } from '@kakehashi/subgraph';
import { eventById } from './event.loader';

/** The gateway re-enters an event by id. */
export const eventReference = defineReference('Event', { id: eventById });
