import { MatchComponent } from '@kakehashi/matching';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How much something counts when people are matched with the challenges of a programme; where there is none, the default holds. */
@Entity()
@Check('matching_weight_is_a_share', 'weight BETWEEN 0 AND 100')
@ObjectType({ description: 'How much something counts when people are matched with a challenge.' })
export class MatchingWeight {
  @PrimaryColumn({ type: 'uuid' })
  programmeId?: string;

  @Field(() => MatchComponent, { description: 'What counts.' })
  @PrimaryColumn({ type: 'text' })
  component!: MatchComponent;

  @Field(() => Int, { description: 'How much, 0 to 100, as a share of the sum of all.' })
  @Column({ type: 'integer' })
  weight!: number;
}
