import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That a session of an event is about a topic. */
@Entity()
@Index('event_session_topic_by_topic', ['topicId', 'sessionId'])
export class EventSessionTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  sessionId!: string;
}
