import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ChallengeNeeds } from './challenge-needs.stub';

/** A challenge, as the programmes subgraph knows it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A technology problem that its owner wants solved.' })
export class Challenge {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;

  /** Present only where a field here requires it; the gateway then brings it along. */
  @Directive('@external')
  @Field(() => ChallengeNeeds, { nullable: true, description: 'What is asked of those who take it up.' })
  needs?: ChallengeNeeds | null;
}
