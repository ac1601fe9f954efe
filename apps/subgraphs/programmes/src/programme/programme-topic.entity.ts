import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That a programme is about a topic. */
@Entity()
@Index('programme_topic_by_topic', ['topicId', 'programmeId'])
export class ProgrammeTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;
}
