import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { EventSession } from './event-session.entity';
import { EventSessionTopic } from './event-session-topic.entity';

/** Session by id. */
export const eventSessionById = rowByKey<EventSession>({ entity: EventSession, column: 'id' });

/** The topics of a session. */
export const topicsOfEventSession = topicsThrough(EventSessionTopic, 'session_id');
