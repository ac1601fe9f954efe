import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An outcome, as the programmes subgraph knows it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What came of a project, a commission or an award.' })
export class Outcome {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;
}
