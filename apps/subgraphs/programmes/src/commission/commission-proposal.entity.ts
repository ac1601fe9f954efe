import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CommissionSide, IntellectualPropertyTerms } from './commission.enum';
import { Deliverable } from './deliverable.value';

/** The whole terms of a commission as one side proposes them; the last one counts. Never changed. */
@Entity()
@Index('commission_proposal_by_commission', ['commissionId', 'createdAt', 'id'])
@Check('commission_proposal_fee', 'num_nulls(amount_minor_units, currency) IN (0, 2)')
@ObjectType({ description: 'The whole terms of a commission, as one side proposes them.' })
export class CommissionProposal extends RecordedEntity {
  @Column({ type: 'uuid' })
  commissionId!: string;

  @Field(() => CommissionSide, { description: 'The side that proposes it.' })
  @Column({ type: 'text' })
  proposedBy!: CommissionSide;

  @Field(() => IntellectualPropertyTerms, { nullable: true, description: 'Whom the result is to belong to.' })
  @Column({ type: 'text', nullable: true })
  intellectualPropertyTerms!: IntellectualPropertyTerms | null;

  @Field(() => [LocalizedText], { description: 'The same in words, in each language that has it; may be empty.' })
  @Column({ type: 'jsonb' })
  intellectualPropertyNote!: LocalizedText[];

  @Field(() => [Deliverable], { description: 'What it is to bring, the one due first on top; may be empty.' })
  @Column({ type: 'jsonb' })
  deliverables!: Deliverable[];

  @Field(() => Period, { description: 'When the work is to be done.' })
  @Column(() => Period)
  period!: Period;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint', nullable: true })
  amountMinorUnits!: string | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;
}
