import {
  CountryCode,
  type ExternalId,
  LocalizedText,
  OrganisationExternalId,
  OrganisationRor,
  Period,
} from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { EducationLevel } from './education.enum';

/** That a person studies, or studied, somewhere. */
@Entity()
@Index('education_by_person', ['personId'])
@Index('education_by_organisation', ['organisationId', 'personId', 'period.from', 'period.to'])
@Index('education_by_ror', ['organisationRor', 'personId', 'period.from', 'period.to'])
@Index('education_by_topic', ['topicId', 'level', 'personId'])
@Index('education_by_source', ['sourceKey'], { unique: true })
@ObjectType({ description: 'That a person studies, or studied, somewhere.' })
export class Education extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => EducationLevel, { nullable: true, description: 'What it leads to; null when the source does not tell.' })
  @Column({ type: 'text', nullable: true })
  level!: EducationLevel | null;

  @Field(() => [LocalizedText], { description: 'The degree as it is called, in each language; empty when unknown.' })
  @Column({ type: 'jsonb', default: [] })
  degree!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  topicId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @OrganisationRor()
  organisationRor!: string | null;

  @OrganisationExternalId()
  organisationExternalId!: ExternalId | null;

  /** By what its source knows it, so that an import finds it again; null where it has nothing such. */
  @Column({ type: 'text', nullable: true })
  sourceKey!: string | null;

  @Field(() => [LocalizedText], {
    description: 'The institution as the source calls it, in each language; empty when it gives it as `organisation`.',
  })
  @Column({ type: 'jsonb', default: [] })
  institution!: LocalizedText[];

  @Field(() => [LocalizedText], {
    description: 'The part of the institution, such as a faculty, in each language; empty when unknown.',
  })
  @Column({ type: 'jsonb', default: [] })
  department!: LocalizedText[];

  @Field(() => CountryCode, { nullable: true, description: 'Country of the institution; null when unknown.' })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => Period, { description: 'From the beginning of the studies to the degree.' })
  @Column(() => Period)
  period!: Period;
}
