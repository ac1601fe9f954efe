import { CountryCode, LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { EducationLevel } from './education.enum';

/** That a person studies, or studied, somewhere. */
@Entity()
@Index('education_by_person', ['personId'])
@Index('education_by_organisation', ['organisationId', 'personId', 'period.from', 'period.to'])
@Index('education_by_topic', ['topicId', 'level', 'personId'])
@ObjectType({ description: 'That a person studies, or studied, somewhere.' })
export class Education extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => EducationLevel, { description: 'What it leads to.' })
  @Column({ type: 'text' })
  level!: EducationLevel;

  @Field(() => [LocalizedText], { description: 'The degree as it is called, in each language; empty when unknown.' })
  @Column({ type: 'jsonb', default: [] })
  degree!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  topicId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => [LocalizedText], {
    description: 'The institution as the source calls it, in each language; empty when `organisation` tells it.',
  })
  @Column({ type: 'jsonb', default: [] })
  institution!: LocalizedText[];

  @Field(() => CountryCode, { nullable: true, description: 'Country of the institution; null when unknown.' })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => Period, { description: 'From the beginning of the studies to the degree.' })
  @Column(() => Period)
  period!: Period;
}
