import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Event } from './event.entity';
import { EventTopic } from './event-topic.entity';

/** Event by id. */
export const eventById = rowByKey<Event>({ entity: Event, column: 'id' });

/** The topics of an event. */
export const topicsOfEvent = topicsThrough(EventTopic, 'event_id');
