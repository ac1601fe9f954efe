import { type ExternalId, OrganisationExternalId, OrganisationLabel, OrganisationRor } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { ObjectType } from 'type-graphql';
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

  @OrganisationRor()
  funderRor!: string | null;

  @OrganisationLabel()
  funderLabel!: string | null;

  @OrganisationExternalId()
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
