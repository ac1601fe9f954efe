import { CountryCode, LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AvailabilityPurpose, WorkMode } from './availability.enum';

/** That a person can be asked for something for a while. */
@Entity()
@Index('availability_by_person', ['personId'])
@Index('availability_by_purpose', ['purpose', 'period.from', 'period.to', 'personId'])
@ObjectType({ description: 'That a person can be asked for something for a while.' })
export class Availability extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => AvailabilityPurpose, { description: 'What they can be asked for.' })
  @Column({ type: 'text' })
  purpose!: AvailabilityPurpose;

  @Field(() => Period, { description: 'When they can be asked.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [WorkMode], { description: 'How they would work; at least one.' })
  @Column({ type: 'text', array: true })
  modes!: WorkMode[];

  @Field(() => [CountryCode], { description: 'The countries in which they would work; empty for any.' })
  @Column({ type: 'text', array: true, default: [] })
  countries!: string[];

  @Field(() => [LocalizedText], {
    description: 'How much and on what terms, in their own words, in each language that has it.',
  })
  @Column({ type: 'jsonb', default: [] })
  note!: LocalizedText[];
}
