import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A scheme, initiative, policy, incubation, exchange or series of events. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A scheme, initiative, policy, incubation, exchange or series of events.' })
export class Programme {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
