import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That an outcome is about a topic. */
@Entity()
@Index('outcome_topic_by_topic', ['topicId', 'outcomeId'])
export class OutcomeTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;
}
