import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A public body, university, company or association; the organisations subgraph owns it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A public body, university, company or association.' })
export class Organisation {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
