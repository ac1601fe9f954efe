import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AwardStatus } from '../award/award.enum';
import { StatusChange } from './status-change.entity';

/** A status that an award had for a time. */
@Entity()
@Index('award_status_change_by_award', ['awardId', 'period.from'])
@ObjectType({ description: 'A status that an award had for a time.' })
export class AwardStatusChange extends StatusChange {
  @Column({ type: 'uuid' })
  awardId!: string;

  @Field(() => AwardStatus, { description: 'The status.' })
  @Column({ type: 'text' })
  status!: AwardStatus;
}
