import { Column, PrimaryColumn } from 'typeorm';

/** That something is about a topic. Each kind of thing has a table of such links. */
export abstract class TopicLink {
  @PrimaryColumn({ type: 'uuid' })
  topicId!: string;

  /** Place among the topics of the same thing, from 0, as its source lists them. */
  @Column({ type: 'integer' })
  position!: number;
}
