import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { OrganisationStatus } from '../organisation/organisation.enum';

/** What an organisation was for a while. The present one stands on the organisation itself too, so that lists need no join. */
@Entity('organisation_status')
@Index('organisation_status_by_organisation', ['organisationId'])
@ObjectType({ description: 'What an organisation was for a while.' })
export class OrganisationStatusRecord extends RecordedEntity {
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => OrganisationStatus, { description: 'Whether it existed.' })
  @Column({ type: 'text' })
  status!: OrganisationStatus;

  @Field(() => [LocalizedText], { description: 'Why it came to it, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  reason!: LocalizedText[];

  @Field(() => Period, { description: 'When it held.' })
  @Column(() => Period)
  period!: Period;
}
