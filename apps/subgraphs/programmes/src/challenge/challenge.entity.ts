import { CalendarDate, LocalizedText, Period } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ChallengeStatus } from './challenge.enum';

/** A technology problem that its owner wants solved. */
@Directive('@key(fields: "id")')
@Entity()
@Index('challenge_by_title', ['sortTitle', 'id'])
@Index('challenge_by_owner', ['ownerOrganisationId', 'sortTitle', 'id'])
@Index('challenge_by_programme', ['programmeId', 'sortTitle', 'id'])
@Index('challenge_by_status', ['status', 'sortTitle', 'id'])
@Index('challenge_by_deadline', ['deadlineOn', 'id'])
@Index('challenge_by_title_vi', { synchronize: false })
@Index('challenge_by_title_ja', { synchronize: false })
@Index('challenge_by_creation', ['createdAt', 'id'])
@Index('challenge_by_change', ['updatedAt', 'id'])
@Check('challenge_published', `is_published OR status IN ('DRAFT', 'CANCELLED')`)
@ObjectType({ description: 'A technology problem that its owner wants solved.' })
export class Challenge extends TitledEntity {
  @Field(() => [LocalizedText], { description: 'The problem, in each language that has it.' })
  @Column({ type: 'jsonb' })
  description!: LocalizedText[];

  @Column({ type: 'uuid' })
  ownerOrganisationId!: string;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => ChallengeStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: ChallengeStatus;

  /** False for one that was given up as a draft, and for drafts that were written here. */
  @Column({ type: 'boolean', default: true })
  isPublished!: boolean;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day on which experts can show interest, until its end in `timeZone`; null when there is none.',
  })
  @Column({ type: 'date', nullable: true })
  deadlineOn!: string | null;

  @Field({ description: 'IANA name of the time zone in which its deadline ends, such as `Asia/Ho_Chi_Minh`.' })
  @Column({ type: 'text', default: 'UTC' })
  timeZone!: string;

  @Field(() => Period, { description: 'From the day it was written to the day it was settled; open while it is not.' })
  @Column(() => Period)
  period!: Period;
}
