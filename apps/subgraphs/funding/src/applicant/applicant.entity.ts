import { CountryCode } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ApplicantRole } from './applicant.enum';

/** A person or an organisation that applies. */
@Entity()
@Index('applicant_by_application', ['applicationId', 'position'])
@Index('applicant_by_person', ['personId', 'applicationId'])
@Index('applicant_by_organisation', ['organisationId', 'applicationId'])
@Check('applicant_is_one_party', 'num_nonnulls(person_id, organisation_id) = 1')
@ObjectType({ description: 'A person or an organisation that applies; exactly one of the two.' })
export class Applicant extends RecordedEntity {
  @Column({ type: 'uuid' })
  applicationId!: string;

  /** Place among the application's applicants, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'The country from which it applies, as the application declares; null when it does not say.',
  })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => ApplicantRole, { description: 'What it is to the application.' })
  @Column({ type: 'text' })
  role!: ApplicantRole;
}
