import { CareerStage, CountryCode, OrganisationKind } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** Who may apply to one funder. Embedded in an entity, it is the columns `eligibility_countries` and so on. */
@ObjectType({ description: 'Who may apply to one funder of a call; an empty list leaves it open.' })
export class CallEligibility {
  @Field(() => [CountryCode], { description: 'Countries from which one may apply.' })
  @Column({ type: 'text', array: true })
  countries!: string[];

  @Field(() => [CareerStage], { description: 'Career stages that the person who leads must have one of.' })
  @Column({ type: 'text', array: true })
  careerStages!: CareerStage[];

  @Field(() => [OrganisationKind], { description: 'Kinds of organisations that may apply.' })
  @Column({ type: 'text', array: true })
  organisationKinds!: OrganisationKind[];

  @Field(() => Int, {
    nullable: true,
    description: 'The longest that the work may take, in months; null when there is no bound.',
  })
  @Column({ type: 'integer', nullable: true })
  maximumMonths!: number | null;
}
