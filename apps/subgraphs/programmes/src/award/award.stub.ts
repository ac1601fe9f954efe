import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Money granted; the funding subgraph owns it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Money granted by one funder or several, each in its own currency.' })
export class Award {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
