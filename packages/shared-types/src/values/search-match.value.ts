import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

/** Why a search found a thing. */
export enum SearchMatchRule {
  EXACT = 'EXACT',
  PREFIX = 'PREFIX',
  WORDS = 'WORDS',
}

registerEnumType(SearchMatchRule, {
  name: 'SearchMatchRule',
  description: 'Why a search found a thing, best first.',
  valuesConfig: {
    EXACT: { description: 'The whole name, apart from case, marks and script forms.' },
    PREFIX: { description: 'The name begins with the text.' },
    WORDS: { description: 'Each word of the text begins a word of the names.' },
  },
});

/** The name by which a search found a thing. */
@Directive('@shareable')
@ObjectType({ description: 'The name by which a search found a thing, and why.' })
export class SearchMatch {
  @Field({ description: 'Language of the name, BCP 47.' })
  lang!: string;

  @Field({ description: 'The name.' })
  value!: string;

  @Field(() => SearchMatchRule, { description: 'Why it was found.' })
  rule!: SearchMatchRule;
}
