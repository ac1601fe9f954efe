import { CalendarDate, CareerStage, CountryCode, ExternalId, Instant, LocalizedText } from '@kakehashi/shared-types';
import { NamedEntity, TEXTS_VALID_AT, textsOnDay } from '@kakehashi/subgraph';
import { Arg, Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ErasureGround } from '../erasure/erasure.enum';
import { PersonVisibility } from './person.enum';
import { PersonName } from './person-name.value';

/**
 * A scientist, expert or holder of a public office.
 *
 * The visibility leads the indexes because every list asks for it.
 */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "orcid")')
@Entity()
@Index('person_by_name', ['visibility', 'sortName', 'id'])
@Index('person_by_country', ['visibility', 'country', 'sortName', 'id'])
@Index('person_by_country_alone', ['visibility', 'country', 'id'])
@Index('person_by_career_stage', ['visibility', 'careerStage', 'id'])
@Index('person_facets', ['visibility', 'country', 'careerStage'])
@Index('person_by_name_vi', { synchronize: false })
@Index('person_by_name_ja', { synchronize: false })
@Index('person_by_retrieval', { synchronize: false })
@Index('person_by_creation', ['visibility', 'createdAt', 'id'])
@Index('person_by_change', ['visibility', 'updatedAt', 'id'])
@Check(
  'person_erased_is_empty',
  `erased_at IS NULL OR (visibility = 'PRIVATE' AND num_nonnulls(orcid, country, career_stage) = 0 AND biography = '[]' AND external_ids = '[]' AND erasure_ground IS NOT NULL)`,
)
@ObjectType({ description: 'A scientist, expert or holder of a public office.' })
export class Person extends NamedEntity {
  override names: PersonName[] = [];

  @Field(() => [PersonName], {
    name: 'names',
    description: 'Their names in all languages, each whole and in parts; kana and romanised ones are readings.',
  })
  override namesOnDay(
    @Arg('validAt', () => CalendarDate, { nullable: true, description: TEXTS_VALID_AT })
    validAt: string | null | undefined,
  ): PersonName[] {
    return textsOnDay(this.names, validAt);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'ORCID iD without its prefix, such as `0000-0002-1825-0097`; null when none is known. See https://orcid.org',
  })
  @Column({ type: 'text', nullable: true, unique: true })
  orcid!: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'Country of residence; null when unknown.' })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => CareerStage, {
    nullable: true,
    description: 'Stage of the research career; null for a person who does no research.',
  })
  @Column({ type: 'text', nullable: true })
  careerStage!: CareerStage | null;

  @Field(() => [LocalizedText], { description: 'What the source says of them, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  biography!: LocalizedText[];

  @Field(() => [ExternalId], {
    description: 'Ids that others gave to them: `ORCID`, `KAKEN`, `RESEARCHMAP` and others.',
  })
  @Column({ type: 'jsonb', default: [] })
  externalIds!: ExternalId[];

  @Field(() => PersonVisibility, {
    description: 'Who may see them, as they chose; people whom you may not see are answered nowhere.',
  })
  @Column({ type: 'text' })
  visibility!: PersonVisibility;

  @Field(() => Instant, {
    nullable: true,
    description:
      'When their data was erased; then the id is a pseudonym by which others keep what law requires, and only stewards find it. Null for everybody else.',
  })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt!: Date | null;

  @Field(() => ErasureGround, { nullable: true, description: 'Why their data was erased; null where it was not.' })
  @Column({ type: 'text', nullable: true })
  erasureGround!: ErasureGround | null;
}
