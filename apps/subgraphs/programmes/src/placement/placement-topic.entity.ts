import { Entity, Index, PrimaryColumn } from 'typeorm';
import { TopicLink } from '../topic/topic-link.entity';

/** That a placement is about a topic. */
@Entity()
@Index('placement_topic_by_topic', ['topicId', 'placementId'])
export class PlacementTopic extends TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  placementId!: string;
}
