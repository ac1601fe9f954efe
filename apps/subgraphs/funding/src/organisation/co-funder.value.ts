import { Field, Int, ObjectType } from 'type-graphql';
import { Organisation } from './organisation.stub';

/** An organisation that funds awards together with another. */
@ObjectType({ description: 'An organisation that funds awards together with another.' })
export class CoFunder {
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation!: Organisation;

  @Field(() => Int, { description: 'How many awards both fund.' })
  awardCount!: number;
}
