import { Directive, Field, ObjectType } from 'type-graphql';
import { Instant } from '../scalars/time.scalar';

/** Where a record or link comes from. */
@Directive('@shareable')
@ObjectType({ description: 'Where a record or link comes from.' })
export class Provenance {
  @Field({
    description:
      'The source: a register such as `ROR`, a publication, `INFERRED`, or `DEMONSTRATION` for made-up data.',
  })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Where the source can be read.' })
  sourceUrl!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the source was read.' })
  retrievedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Licence under which the source gives it, as SPDX identifier such as `CC0-1.0`; null when none is stated.',
  })
  licence?: string | null;

  @Field(() => String, { nullable: true, description: 'Who asserts it, when that is not the source itself.' })
  assertedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why we infer it, or what to know about it.' })
  note!: string | null;
}
