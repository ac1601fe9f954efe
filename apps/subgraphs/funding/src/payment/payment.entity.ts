import { CalendarDate } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** Money that left a funder. */
@Directive('@key(fields: "id")')
@Entity()
@Index('payment_by_day', ['paidOn', 'id'])
@Index('payment_by_instalment', ['instalmentId', 'paidOn'])
@Index('payment_once', ['instalmentId', 'reference'], { unique: true })
@Index('payment_by_amount', ['currency', 'amount'])
@Index('payment_by_creation', ['createdAt', 'id'])
@Index('payment_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'Money that left a funder.' })
export class Payment extends RecordedEntity {
  @Column({ type: 'uuid' })
  instalmentId!: string;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  /** That of the instalment. */
  @Column({ type: 'text' })
  currency!: string;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric' })
  amount!: string;

  @Field(() => CalendarDate, { description: 'Day on which it was paid.' })
  @Column({ type: 'date' })
  paidOn!: string;

  @Field({ description: "The funder's own reference of the transfer." })
  @Column({ type: 'text' })
  reference!: string;
}
