import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That a challenge is about a topic. */
@Entity()
@Index('challenge_topic_by_topic', ['topicId', 'challengeId'])
export class ChallengeTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  challengeId!: string;
}
