import {
  CountryCode,
  ExternalId,
  Link,
  LocalizedText,
  Location,
  OrganisationKind,
  Sector,
} from '@kakehashi/shared-types';
import { NamedEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { OrganisationStatus } from './organisation.enum';

/** A public body, university, company or association. */
@Directive('@cacheControl(maxAge: 60)')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "ror")')
@Directive('@key(fields: "reference")')
@Entity()
@Index('organisation_by_name', ['sortName', 'id'])
@Index('organisation_by_country', ['country', 'sortName', 'id'])
@Index('organisation_by_name_vi', { synchronize: false })
@Index('organisation_by_name_ja', { synchronize: false })
@Index('organisation_by_creation', ['createdAt', 'id'])
@Index('organisation_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A public body, university, company or association.' })
export class Organisation extends NamedEntity {
  @Field(() => String, {
    nullable: true,
    description:
      'ROR id without its prefix, such as `02b207r52`; null for a body that ROR does not list. See https://ror.org',
  })
  @Column({ type: 'text', nullable: true, unique: true })
  ror!: string | null;

  /** Names that we assert ourselves, so that an import can tell them from the register's. */
  @Column({ type: 'jsonb', default: [] })
  ownNames!: LocalizedText[];

  @Field(() => OrganisationKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Field(() => Sector, { nullable: true, description: 'Which of the three parties of cooperation it belongs to.' })
  @Column({ type: 'text', nullable: true })
  sector!: Sector | null;

  @Field(() => OrganisationStatus, { description: 'Whether it exists.' })
  @Column({ type: 'text' })
  status!: OrganisationStatus;

  @Field(() => CountryCode, { nullable: true, description: 'Country of its principal location.' })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => [Location], { description: 'Where it is, the principal place first.' })
  @Column({ type: 'jsonb' })
  locations!: Location[];

  @Field(() => Int, { nullable: true, description: 'Calendar year in which it was established.' })
  @Column({ type: 'integer', nullable: true })
  establishedYear!: number | null;

  @Field(() => [LocalizedText], { description: 'What its source says of it, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  description!: LocalizedText[];

  @Field(() => [ExternalId], { description: 'Ids that others gave to it, besides ROR.' })
  @Column({ type: 'jsonb', default: [] })
  externalIds!: ExternalId[];

  @Field(() => [Link], { description: 'Pages about it.' })
  @Column({ type: 'jsonb', default: [] })
  links!: Link[];
}
