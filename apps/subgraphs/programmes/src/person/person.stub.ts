import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PersonOffer } from './person-offer.stub';

/** A scientist, expert or holder of a public office; the people subgraph owns it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A scientist, expert or holder of a public office.' })
export class Person {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;

  /** Present only where a field here requires it; the gateway then brings it along. */
  @Directive('@external')
  @Field(() => PersonOffer, { nullable: true, description: 'What they bring to a challenge.' })
  offer?: PersonOffer | null;
}

/** The person whom a row names; null when it names nobody, or somebody of whom whoever asks is not told. */
export function personOf(id: string | null): Person | null {
  return id === null ? null : { id };
}
