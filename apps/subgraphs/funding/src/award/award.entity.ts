import { CalendarDate, LocalizedText, Period } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AwardStatus } from './award.enum';

/** Money granted by one funder or several, each in its own currency. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "awardNumber")')
@Entity()
@Index('award_by_decision', ['decidedOn', 'id'])
@Index('award_by_title', ['sortTitle', 'id'])
@Index('award_by_scheme', ['fundingSchemeId', 'decidedOn', 'id'])
@Index('award_by_call', ['callId', 'decidedOn', 'id'])
@Index('award_by_project', ['projectId', 'decidedOn', 'id'])
@Index('award_by_programme', ['programmeId', 'decidedOn', 'id'])
@Index('award_by_title_vi', { synchronize: false })
@Index('award_by_title_ja', { synchronize: false })
@Index('award_by_creation', ['createdAt', 'id'])
@Index('award_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'Money granted by one funder or several, each in its own currency.' })
export class Award extends TitledEntity {
  @Field({ description: "The funder's own number; no two awards share one." })
  @Column({ type: 'text', unique: true })
  awardNumber!: string;

  @Field(() => [LocalizedText], { description: 'What it is for, in each language that has it; empty when unknown.' })
  @Column({ type: 'jsonb', default: [] })
  description!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  fundingSchemeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  callId!: string | null;

  @Column({ type: 'uuid', nullable: true, unique: true })
  applicationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => CalendarDate, { description: 'Day on which it was decided to give it.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => Period, { description: 'When the work it pays for is done.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => AwardStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: AwardStatus;
}
