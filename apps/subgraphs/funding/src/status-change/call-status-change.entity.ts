import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CallStatus } from '../call/call.enum';
import { StatusChange } from './status-change.entity';

/** A status that a call had for a time. */
@Entity()
@Index('call_status_change_by_call', ['callId', 'period.from'])
@ObjectType({ description: 'A status that a call had for a time.' })
export class CallStatusChange extends StatusChange {
  @Column({ type: 'uuid' })
  callId!: string;

  @Field(() => CallStatus, { description: 'The status.' })
  @Column({ type: 'text' })
  status!: CallStatus;
}
