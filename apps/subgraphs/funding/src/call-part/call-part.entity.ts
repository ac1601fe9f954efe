import { CurrencyCode } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** What one funder brings to a call, in its own currency. */
@Entity()
@Index('call_part_by_call', ['callId', 'position'])
@Index('call_part_by_funder', ['funderOrganisationId', 'callId'])
@ObjectType({ description: 'What one funder brings to a call, in its own currency.' })
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
}
