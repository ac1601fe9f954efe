import { CalendarDate, ExternalId, LocalizedText } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { OutcomeKind } from './outcome.enum';

/** What came of a project, a commission or an award. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "doi")')
@Entity()
@Index('outcome_by_day', ['publishedOn', 'id'])
@Index('outcome_by_title', ['sortTitle', 'id'])
@Index('outcome_by_doi', ['doi'], { unique: true })
@Index('outcome_by_project', ['projectId', 'publishedOn', 'id'])
@Index('outcome_by_commission', ['commissionId', 'publishedOn', 'id'])
@Index('outcome_by_award', ['awardId', 'publishedOn', 'id'])
@Index('outcome_by_title_vi', { synchronize: false })
@Index('outcome_by_title_ja', { synchronize: false })
@Index('outcome_by_creation', ['createdAt', 'id'])
@Index('outcome_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'What came of a project, a commission or an award.' })
export class Outcome extends TitledEntity {
  @Field(() => OutcomeKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: OutcomeKind;

  @Field(() => [LocalizedText], { description: 'What it is about, in each language that has it.' })
  @Column({ type: 'jsonb' })
  description!: LocalizedText[];

  @Field(() => String, {
    nullable: true,
    description:
      'Its DOI in lower case and without `https://doi.org/`, such as `10.1000/182`; null when it has none. See https://www.doi.org',
  })
  @Column({ type: 'text', nullable: true })
  doi!: string | null;

  @Field(() => [ExternalId], { description: 'Ids that others gave to it, beside the DOI.' })
  @Column({ type: 'jsonb' })
  externalIds!: ExternalId[];

  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  commissionId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  awardId!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which it became public, was founded or handed over; null until then.',
  })
  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;
}
