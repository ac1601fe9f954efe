import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { RelationTo, RequiresScopes, TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ApplicationStatus } from './application.enum';

/** A request for money, to one funder or to several together. */
@Directive('@key(fields: "id")')
@Entity()
@Index('application_by_submission', ['submittedOn', 'id'])
@Index('application_by_title', ['sortTitle', 'id'])
@Index('application_by_scheme', ['fundingSchemeId', 'submittedOn', 'id'])
@Index('application_by_call', ['callId', 'submittedOn', 'id'])
@Index('application_by_project', ['projectId', 'submittedOn', 'id'])
@Index('application_by_title_vi', { synchronize: false })
@Index('application_by_title_ja', { synchronize: false })
@Index('application_by_creation', ['createdAt', 'id'])
@Index('application_by_change', ['updatedAt', 'id'])
@Check('application_is_submitted', `status = 'DRAFT' OR submitted_on IS NOT NULL`)
@ObjectType({
  description:
    'A request for money, to one funder or to several together. It is awarded only when every funder awards its part.',
})
export class Application extends TitledEntity {
  @RequiresScopes('read:applications', 'write:applications')
  @RelationTo('its applicants, and whoever may read applications')
  @Field(() => [LocalizedText], {
    nullable: true,
    description:
      'What it is about, in each language that has it, for its applicants and whoever may read applications; once awarded, `Award.abstract` tells everybody.',
  })
  @Column({ type: 'jsonb' })
  abstract!: LocalizedText[];

  @Column({ type: 'uuid' })
  fundingSchemeId!: string;

  @Column({ type: 'uuid', nullable: true })
  callId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which it was handed in; null while it is a draft.',
  })
  @Column({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the work is to take, in months; null when unknown.' })
  @Column({ type: 'integer', nullable: true })
  durationMonths!: number | null;

  @Field(() => ApplicationStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: ApplicationStatus;
}
