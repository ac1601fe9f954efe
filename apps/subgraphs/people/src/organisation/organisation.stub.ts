import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organisation, as the organisations subgraph knows it by this key. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A public body, university, company or association.' })
export class Organisation {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
