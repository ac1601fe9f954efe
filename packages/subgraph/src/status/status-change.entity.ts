import { LocalizedText, Period } from '@kakehashi/shared-types';
import { type ClassType, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { RecordedEntity } from '../entity/recorded.entity';
import type { StatusNames } from './status-names';

/** A status that something had for a time. Those of one thing follow one another; the last one is open. */
@ObjectType()
export abstract class StatusChange extends RecordedEntity {
  @Column({ type: 'text' })
  status!: string;

  @Field(() => Period, { description: 'When it had the status; open while it has it.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [LocalizedText], { description: 'Why, in each language that has it; empty when nobody said.' })
  @Column({ type: 'jsonb' })
  reason!: LocalizedText[];
}

/** Makes the table and object type of the statuses of one kind of thing; `createStatusChangeTable` is its SQL. */
export function createStatusChange(names: StatusNames, statuses: object): ClassType<StatusChange> {
  const { type, table, owner, ownerProperty } = names;
  @Entity(table)
  @Index(`${table}_by_${owner}`, [ownerProperty, 'period.from', 'id'])
  @Index(`${table}_by_status`, ['status', ownerProperty])
  @ObjectType(type, { description: `A status that one ${owner.replaceAll('_', ' ')} had for a time.` })
  class SubjectStatusChange extends StatusChange {}
  Column({ type: 'uuid' })(SubjectStatusChange.prototype, ownerProperty);
  Field(() => statuses, { description: 'The status.' })(SubjectStatusChange.prototype, 'status');
  return Object.defineProperty(SubjectStatusChange, 'name', { value: type });
}
