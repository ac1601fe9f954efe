import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** What has a history of statuses. */
export type StatusSubject = 'CHALLENGE' | 'PROJECT' | 'COMMISSION' | 'PLACEMENT';

/**
 * A status that something had for a time. One table for all kinds of things; in GraphQL each kind has a type of its own,
 * made by `createStatusChangeType`.
 */
@Entity()
@Index('status_change_by_subject', ['subjectId', 'subjectKind', 'period.from', 'id'])
@Index('status_change_by_status', ['subjectKind', 'status', 'subjectId'])
@ObjectType()
export class StatusChange extends RecordedEntity {
  @Column({ type: 'text' })
  subjectKind!: StatusSubject;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  status!: string;

  @Field(() => Period, { description: 'When it had the status; open while it has it.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [LocalizedText], { description: 'Why, in each language that has it; empty when nothing is told.' })
  @Column({ type: 'jsonb' })
  reason!: LocalizedText[];
}
