import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That an application is for work on a topic. */
@Entity()
@Index('application_topic_by_topic', ['topicId', 'applicationId'])
export class ApplicationTopic {
  @PrimaryColumn({ type: 'uuid' })
  applicationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  topicId!: string;

  /** Place among the application's topics, from 0. */
  @Column({ type: 'integer' })
  position!: number;
}
