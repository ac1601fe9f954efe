import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That an introduction is about a topic. */
@Entity()
@Index('introduction_topic_by_topic', ['topicId', 'introductionId'])
export class IntroductionTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  introductionId!: string;
}
