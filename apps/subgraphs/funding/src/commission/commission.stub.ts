import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Work that the owner of a challenge gives to a contractor. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Work that the owner of a challenge gives to a contractor.' })
export class Commission {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
