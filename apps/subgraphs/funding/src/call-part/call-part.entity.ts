import { CurrencyCode, Decimal, LocalizedText } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CallEligibility } from './call-eligibility.value';

/** What one funder brings to a call, in its own currency and by its own rules. */
@Directive('@key(fields: "id")')
@Entity()
@Index('call_part_by_call', ['callId', 'position'])
@Index('call_part_by_funder', ['funderOrganisationId', 'callId'])
@Check('call_part_overhead_is_a_share', 'overhead_cap_percent BETWEEN 0 AND 100')
@ObjectType({ description: 'What one funder brings to a call, in its own currency and by its own rules.' })
export class CallPart extends RecordedEntity {
  @Column({ type: 'uuid' })
  callId!: string;

  /** Place among the call's parts, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  funderOrganisationId!: string;

  @Field(() => CurrencyCode, { description: 'The currency in which the funder pays.' })
  @Column({ type: 'text' })
  currency!: string;

  /** In `currency`; as text, because a number would lose digits. */
  @Column({ type: 'bigint', nullable: true })
  budgetMinorUnits!: string | null;

  /** The same in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric', nullable: true })
  budget!: string | null;

  @Field(() => [LocalizedText], { description: 'What it asks of applicants, in each language that has it.' })
  @Column({ type: 'jsonb' })
  rules!: LocalizedText[];

  @Field(() => Decimal, {
    nullable: true,
    description: 'The most overhead that it pays, in percent of the direct costs, 0 to 100; null when there is no cap.',
  })
  @Column({ type: 'numeric', nullable: true })
  overheadCapPercent!: string | null;

  @Field(() => CallEligibility, { description: 'Who may apply to it.' })
  @Column(() => CallEligibility)
  eligibility!: CallEligibility;
}
