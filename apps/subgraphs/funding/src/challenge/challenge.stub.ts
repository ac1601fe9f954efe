import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A technology problem that its owner wants solved. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A technology problem that its owner wants solved.' })
export class Challenge {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
