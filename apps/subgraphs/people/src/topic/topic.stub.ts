import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A topic, as the programmes subgraph knows it by this key. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A field of science or a strategic technology.' })
export class Topic {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;

  /** Present only where a field here requires it; the gateway then brings it along. */
  @Directive('@external')
  @Field(() => [ID], { description: 'Ids of the topic itself and all topics below it.' })
  descendantIds?: readonly string[];
}
