import { CalendarDate } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, Unique } from 'typeorm';
import { InstalmentStatus } from './instalment.enum';

/** A part of a commitment that is paid by itself. */
@Directive('@key(fields: "id")')
@Entity()
@Unique('instalment_number_of_commitment', ['commitmentId', 'number'])
@Index('instalment_by_day', ['dueOn', 'id'])
@Index('instalment_by_status', ['status', 'dueOn', 'id'])
@Index('instalment_by_milestone', ['milestoneId'])
@Index('instalment_by_amount', ['currency', 'amount'])
@Index('instalment_by_creation', ['createdAt', 'id'])
@Index('instalment_by_change', ['updatedAt', 'id'])
@ObjectType({
  description:
    'A part of a commitment that is paid by itself. Those of a commitment that are not cancelled add up to it.',
})
export class Instalment extends RecordedEntity {
  @Column({ type: 'uuid' })
  commitmentId!: string;

  @Field(() => Int, { description: 'Its number within the commitment, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid', nullable: true })
  milestoneId!: string | null;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  /** That of the commitment. */
  @Column({ type: 'text' })
  currency!: string;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric' })
  amount!: string;

  @Field(() => CalendarDate, { description: 'Day on which it is to be paid.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => InstalmentStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: InstalmentStatus;
}
