import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A piece of research or development with a beginning and an end. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A piece of research or development with a beginning and an end.' })
export class Project {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
