import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A memorandum, joint-initiative phase, resolution or partnership; the organisations subgraph owns it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A memorandum, joint-initiative phase, resolution or partnership.' })
export class Agreement {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
