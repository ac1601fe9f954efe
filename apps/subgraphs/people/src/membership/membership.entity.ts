import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** That a person is, or was, a member of an association. */
@Entity()
@Index('membership_by_person', ['personId'])
@Index('membership_by_organisation', ['organisationId', 'personId', 'period.from', 'period.to'])
@ObjectType({ description: 'That a person is, or was, a member of an association.' })
export class Membership extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => [LocalizedText], { description: 'The post that they hold in it; empty for an ordinary member.' })
  @Column({ type: 'jsonb', default: [] })
  role!: LocalizedText[];

  @Field(() => Period, { description: 'When it holds.' })
  @Column(() => Period)
  period!: Period;
}
