import { type ExternalId, OrganisationExternalId, OrganisationLabel, OrganisationRor } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { AwardRecipientRole } from './award-recipient.enum';

/** An organisation that receives an award. */
@Entity()
@Index('award_recipient_by_award', ['awardId', 'position'])
@Index('award_recipient_by_organisation', ['organisationId', 'awardId'])
@Index('award_recipient_by_ror', ['organisationRor', 'awardId'])
@Index('award_recipient_by_source', ['sourceKey'], { unique: true })
@Check('award_recipient_names_organisation', 'organisation_id IS NOT NULL OR organisation_label IS NOT NULL')
@ObjectType({ description: 'An organisation that receives an award.' })
export class AwardRecipient extends RecordedEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  /** Place among the award's recipients, from 0. */
  @Column({ type: 'integer' })
  position!: number;

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

  @Field(() => AwardRecipientRole, { description: 'What it is to the award.' })
  @Column({ type: 'text' })
  role!: AwardRecipientRole;
}
