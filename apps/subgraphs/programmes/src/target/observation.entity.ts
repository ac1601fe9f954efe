import { CalendarDate, Decimal } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** The value of a target's indicator on one day. */
@Entity('target_observation')
@Index('target_observation_by_target', ['targetId', 'observedOn', 'id'])
@Index('target_observation_once_a_day', { synchronize: false })
@ObjectType({ description: "The value of a target's indicator on one day." })
export class Observation extends RecordedEntity {
  @Column({ type: 'uuid' })
  targetId!: string;

  @Field(() => CalendarDate, { description: 'The day for which the value holds.' })
  @Column({ type: 'date' })
  observedOn!: string;

  @Field(() => Decimal, { description: "The value, in the target's unit." })
  @Column({ type: 'numeric' })
  value!: string;
}
