import { Directive, Field, ObjectType } from 'type-graphql';
import { StatisticsCopy } from './statistics-copy.value';

/** What statistics rest on. */
@Directive('@shareable')
@ObjectType({ description: 'What statistics rest on.' })
export class StatisticsCoverage {
  @Field(() => [StatisticsCopy], {
    description: 'How fresh what is grouped by or named is, where another subgraph owns it; empty where it is at hand.',
  })
  copies!: StatisticsCopy[];
}
