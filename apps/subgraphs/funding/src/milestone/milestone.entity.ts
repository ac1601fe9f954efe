import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, Unique } from 'typeorm';
import { MilestoneStatus } from './milestone.enum';

/** Something that those who receive an award promise to reach by a day. */
@Directive('@key(fields: "id")')
@Entity()
@Unique('milestone_number_of_award', ['awardId', 'number'])
@Index('milestone_by_day', ['dueOn', 'id'])
@Index('milestone_by_title', ['sortTitle', 'id'])
@Index('milestone_by_title_vi', { synchronize: false })
@Index('milestone_by_title_ja', { synchronize: false })
@Index('milestone_by_creation', ['createdAt', 'id'])
@Index('milestone_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'Something that those who receive an award promise to reach by a day.' })
export class Milestone extends TitledEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  @Field(() => Int, { description: 'Its number within the award, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => CalendarDate, { description: 'Day by which it is to be reached.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which it was reached; null until then.' })
  @Column({ type: 'date', nullable: true })
  achievedOn!: string | null;

  @Field(() => MilestoneStatus, { description: 'Whether it is reached.' })
  @Column({ type: 'text' })
  status!: MilestoneStatus;

  @Field(() => [LocalizedText], {
    description:
      'What shows that it was reached, or why it was not or is no longer asked for, in each language that has it; empty until it is recorded.',
  })
  @Column({ type: 'jsonb', default: [] })
  evidence!: LocalizedText[];
}
