import {
  CountryCode,
  type ExternalId,
  LocalizedText,
  OrganisationExternalId,
  OrganisationLabel,
  OrganisationRor,
  Period,
} from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';

/** That a person works, or worked, for an organisation. */
@Entity()
@Index('affiliation_by_person', ['personId'])
@Index('affiliation_by_organisation', ['organisationId', 'personId', 'period.from', 'period.to'])
@Index('affiliation_by_ror', ['organisationRor', 'personId', 'period.from', 'period.to'])
@Index('affiliation_by_country', ['country', 'personId'])
@Index('affiliation_by_source', ['sourceKey'], { unique: true })
@Check('affiliation_names_organisation', 'organisation_id IS NOT NULL OR organisation_label IS NOT NULL')
@ObjectType({ description: 'That a person works, or worked, for an organisation.' })
export class Affiliation extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @OrganisationRor()
  organisationRor!: string | null;

  @OrganisationLabel()
  organisationLabel!: string | null;

  @OrganisationExternalId()
  organisationExternalId!: ExternalId | null;

  /** By what its source knows it, so that an import finds it again; null where it has nothing such. */
  @Column({ type: 'text', nullable: true })
  sourceKey!: string | null;

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
