import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What came of a project, a commission or an award. The programmes subgraph owns it; only its key is known here. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What came of a project, a commission or an award.' })
export class Outcome {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
