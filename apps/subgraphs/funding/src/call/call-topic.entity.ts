import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a call asks for work on a topic. */
@Entity()
@Index('call_topic_by_topic', ['topicId', 'callId'])
export class CallTopic {
  @PrimaryColumn({ type: 'uuid' })
  callId!: string;

  @PrimaryColumn({ type: 'uuid' })
  topicId!: string;

  /** Place among the call's topics, from 0. */
  @Column({ type: 'integer' })
  position!: number;
}
