import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That an award pays for work on a topic. */
@Entity()
@Index('award_topic_by_topic', ['topicId', 'awardId'])
export class AwardTopic {
  @PrimaryColumn({ type: 'uuid' })
  awardId!: string;

  @PrimaryColumn({ type: 'uuid' })
  topicId!: string;

  /** Place among the award's topics, from 0. */
  @Column({ type: 'integer' })
  position!: number;
}
