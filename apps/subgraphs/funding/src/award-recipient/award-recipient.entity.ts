import { ExternalId } from '@kakehashi/shared-types';
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

  /** ROR id of an organisation whose id is not known here. */
  @Column({ type: 'text', nullable: true })
  organisationRor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the organisation as the award gives it; null when it only leads to it as `organisation`.',
  })
  @Column({ type: 'text', nullable: true })
  organisationLabel!: string | null;

  @Field(() => ExternalId, {
    nullable: true,
    description:
      'The id by which the source knows the organisation: one of `ROR`, or of `ORG_ID`, see https://org-id.guide',
  })
  @Column({ type: 'jsonb', nullable: true })
  organisationExternalId!: ExternalId | null;

  /** By what its source knows it, so that an import finds it again; null where it has nothing such. */
  @Column({ type: 'text', nullable: true })
  sourceKey!: string | null;

  @Field(() => AwardRecipientRole, { description: 'What it is to the award.' })
  @Column({ type: 'text' })
  role!: AwardRecipientRole;
}
