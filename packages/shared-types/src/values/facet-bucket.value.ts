import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** How many rows of a list have a value. */
@Directive('@shareable')
@ObjectType({ description: 'How many rows of a list have a value.' })
export class FacetBucket {
  @Field(() => String, {
    nullable: true,
    description: 'The value as text: a code, an id, the value of an enum, a number. Null for the rows that have none.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The value in words: countries and currencies in the language of `Accept-Language`, enums in English. Null for ids, numbers and other texts, and for rows without a value.',
  })
  label!: string | null;

  @Field(() => Int, { description: 'How many rows of the list have it, over all pages; exact.' })
  count!: number;
}
