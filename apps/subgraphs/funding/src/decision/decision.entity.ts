import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity } from 'typeorm';
import { DecisionOutcome } from './decision.enum';

/** What a funder decided on its part of an application; at most one for a part. */
@Entity()
@Check('decision_amount_is_whole', 'num_nonnulls(amount_minor_units, currency, amount) IN (0, 3)')
@Check('decision_amount_is_of_award', `outcome = 'AWARD' OR amount_minor_units IS NULL`)
@Check('decision_amount_is_positive', 'amount_minor_units > 0')
@ObjectType({ description: 'What a funder decided on its part of an application.' })
export class Decision extends RecordedEntity {
  @Column({ type: 'uuid', unique: true })
  applicationPartId!: string;

  @Field(() => DecisionOutcome, { description: 'What it decided.' })
  @Column({ type: 'text' })
  outcome!: DecisionOutcome;

  /** What is granted, in `currency`; null unless it is an award, or when its source does not say. As text, because a number would lose digits. */
  @Column({ type: 'bigint', nullable: true })
  amountMinorUnits!: string | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric', nullable: true })
  amount!: string | null;

  @Field(() => CalendarDate, { description: 'Day of the decision.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'uuid' })
  decidedByOrganisationId!: string;

  @Field(() => [LocalizedText], { description: 'Why, in each language that has it; empty when it does not say.' })
  @Column({ type: 'jsonb' })
  reason!: LocalizedText[];
}
