import { Instant } from '@kakehashi/shared-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** How fresh what was copied from another subgraph is. */
@Directive('@shareable')
@ObjectType({ description: 'How fresh what is grouped by is, where another subgraph owns it and a copy is kept.' })
export class StatisticsCopy {
  @Field({ description: 'What is copied, such as `Organisation`.' })
  of!: string;

  @Field({ description: 'Name of the subgraph that owns it.' })
  from!: string;

  @Field(() => Instant, {
    nullable: true,
    description:
      'It is as its owner was at that instant, or newer; null while it was never whole, or is of the sample.',
  })
  asOf!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many seconds ago that is.' })
  behindSeconds!: number | null;
}
