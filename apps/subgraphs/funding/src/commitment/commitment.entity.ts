import { RecordedEntity } from '@kakehashi/subgraph';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** What one funder promised to an award, in its own currency. */
@Entity('award_commitment')
@Index('award_commitment_by_award', ['awardId', 'position'])
@Index('award_commitment_by_funder', ['funderOrganisationId', 'awardId'])
@Index('award_commitment_by_amount', ['currency', 'amount'])
@ObjectType({ description: 'What one funder promised to an award, in its own currency.' })
export class Commitment extends RecordedEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  /** Place among the award's commitments, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  funderOrganisationId!: string;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  @Column({ type: 'text' })
  currency!: string;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric' })
  amount!: string;
}
