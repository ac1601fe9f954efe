import { ExternalId } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';

/** What one funder promised to an award, in its own currency. */
@Entity('award_commitment')
@Index('award_commitment_by_award', ['awardId', 'position'])
@Index('award_commitment_by_funder', ['funderOrganisationId', 'awardId'])
@Index('award_commitment_by_ror', ['funderRor', 'awardId'])
@Index('award_commitment_by_amount', ['currency', 'amount'])
@Index('award_commitment_by_source', ['sourceKey'], { unique: true })
@Check('award_commitment_names_funder', 'funder_organisation_id IS NOT NULL OR funder_label IS NOT NULL')
@ObjectType({ description: 'What one funder promised to an award, in its own currency.' })
export class Commitment extends RecordedEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  /** Place among the award's commitments, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid', nullable: true })
  funderOrganisationId!: string | null;

  /** ROR id of an organisation whose id is not known here. */
  @Column({ type: 'text', nullable: true })
  funderRor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the organisation as the award gives it; null when it only leads to it as `funder`.',
  })
  @Column({ type: 'text', nullable: true })
  funderLabel!: string | null;

  @Field(() => ExternalId, {
    nullable: true,
    description:
      'The id by which the source knows the organisation: one of `ROR`, or of `ORG_ID`, see https://org-id.guide',
  })
  @Column({ type: 'jsonb', nullable: true })
  funderExternalId!: ExternalId | null;

  /** By what its source knows it, so that an import finds it again; null where it has nothing such. */
  @Column({ type: 'text', nullable: true })
  sourceKey!: string | null;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  @Column({ type: 'text' })
  currency!: string;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric' })
  amount!: string;
}
