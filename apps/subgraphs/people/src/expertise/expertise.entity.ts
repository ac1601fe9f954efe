import { ExpertiseLevel } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ExpertiseEvidence } from './expertise-evidence.value';

/** That a person knows a topic; once per person and topic. */
@Entity()
@Index('expertise_by_person', ['personId', 'topicId'], { unique: true })
@Index('expertise_by_topic', ['topicId', 'level', 'personId'])
@Index('expertise_by_strength', { synchronize: false })
@ObjectType({ description: 'That a person knows a topic.' })
export class Expertise extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  topicId!: string;

  @Field(() => ExpertiseLevel, { description: 'How well they know it.' })
  @Column({ type: 'text' })
  level!: ExpertiseLevel;

  @Field(() => Int, { description: 'Whole years of work on it.' })
  @Column({ type: 'integer' })
  years!: number;

  @Field(() => [ExpertiseEvidence], { description: 'What shows it, newest first.' })
  @Column({ type: 'jsonb', default: [] })
  evidence!: ExpertiseEvidence[];
}
