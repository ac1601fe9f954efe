import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A commission, as the programmes subgraph knows it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Work that the owner of a challenge gives to a contractor.' })
export class Commission {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
