import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That an event is about a topic. */
@Entity()
@Index('event_topic_by_topic', ['topicId', 'eventId'])
export class EventTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  eventId!: string;
}
