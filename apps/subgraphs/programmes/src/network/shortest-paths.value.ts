import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { JoinedPair } from './collaboration-link.loader';
import { Collaborator } from './collaborator.value';

/** One step of a path. */
@ObjectType({ description: 'One step of a path: two parties that work, or worked, together.' })
export class CollaborationHop {
  @Field(() => Collaborator, { description: 'Where it begins.' })
  readonly from: Collaborator;

  @Field(() => Collaborator, { description: 'Where it leads.' })
  readonly to: Collaborator;

  constructor(
    from: Collaborator,
    to: Collaborator,
    /** By what its links are found. */
    readonly pair: JoinedPair,
  ) {
    this.from = from;
    this.to = to;
  }
}

/** A path. */
@ObjectType({ description: 'A path between two parties.' })
export class CollaborationPath {
  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [CollaborationHop], { description: 'Its steps, from the first party to the last.' })
  readonly hops: readonly CollaborationHop[];

  constructor(hops: readonly CollaborationHop[]) {
    this.hops = hops;
  }
}

/** The shortest paths between two parties. */
@ObjectType({ description: 'The shortest paths between two parties, as far as they were looked for.' })
export class ShortestPaths {
  @Field(() => [CollaborationPath], {
    description: 'The paths, all of one length, by the ids of their parties; empty when there is none within reach.',
  })
  paths!: readonly CollaborationPath[];

  @Field(() => Int, { nullable: true, description: 'How many hops each path has; null when there is none.' })
  length!: number | null;

  @Field({ description: 'Whether there are more paths of that length than are told.' })
  hasMore!: boolean;

  @Field(() => Int, {
    description: 'How far was looked: but for these paths there is none of so many hops or fewer.',
  })
  searchedHops!: number;

  @Field({
    description: 'False when the search ended before `maxHops`, because it had met more than 100,000 parties.',
  })
  isComplete!: boolean;
}
