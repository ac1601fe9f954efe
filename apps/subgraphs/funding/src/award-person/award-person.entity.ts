import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AwardPersonRole } from './award-person.enum';

/** A person named in an award. */
@Entity()
@Index('award_person_by_award', ['awardId', 'position'])
@Index('award_person_by_person', ['personId', 'awardId'])
@ObjectType({ description: 'A person named in an award.' })
export class AwardPerson extends RecordedEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  /** Place among the award's people, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => AwardPersonRole, { description: 'What the person is to the award.' })
  @Column({ type: 'text' })
  role!: AwardPersonRole;
}
