import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A scientist, expert or holder of a public office. The people subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A scientist, expert or holder of a public office.' })
export class Person {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}

/** The person whom a row names; null when it names nobody, or somebody of whom whoever asks is not told. */
export function personOf(id: string | null): Person | null {
  return id === null ? null : { id };
}
