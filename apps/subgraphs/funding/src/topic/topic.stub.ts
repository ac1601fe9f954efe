import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A field of science or a strategic technology. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A field of science or a strategic technology.' })
export class Topic {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
