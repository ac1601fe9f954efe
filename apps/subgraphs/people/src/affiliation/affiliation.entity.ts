import { CountryCode, LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** That a person works, or worked, for an organisation. */
@Entity()
@Index('affiliation_by_person', ['personId'])
@Index('affiliation_by_organisation', ['organisationId', 'personId', 'period.from', 'period.to'])
@Index('affiliation_by_country', ['country', 'personId'])
@ObjectType({ description: 'That a person works, or worked, for an organisation.' })
export class Affiliation extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => [LocalizedText], { description: 'The post that they hold, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  role!: LocalizedText[];

  @Field(() => [LocalizedText], { description: 'The part of the organisation, in each language; empty when unknown.' })
  @Column({ type: 'jsonb', default: [] })
  department!: LocalizedText[];

  @Field(() => CountryCode, { nullable: true, description: 'Country of the place of work; null when unknown.' })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => Period, { description: 'When it holds.' })
  @Column(() => Period)
  period!: Period;
}
