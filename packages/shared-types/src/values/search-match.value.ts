import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

/** Why a search found a thing. */
export enum SearchMatchRule {
  EXACT_ID = 'EXACT_ID',
  EXACT = 'EXACT',
  PREFIX = 'PREFIX',
  WORDS = 'WORDS',
  SIMILAR = 'SIMILAR',
}

registerEnumType(SearchMatchRule, {
  name: 'SearchMatchRule',
  description: 'Why a search found a thing, best first.',
  valuesConfig: {
    EXACT_ID: { description: 'The text is an id of the thing: its own, or one such as a ROR id or an award number.' },
    EXACT: {
      description: 'The whole name or acronym, apart from case, marks, blanks, script forms and spellings of kana.',
    },
    PREFIX: { description: 'The name begins with the text.' },
    WORDS: { description: 'Each word of the text begins a word of the name, in any order.' },
    SIMILAR: {
      description:
        'As `WORDS`, but for a typing error: a word of the text begins no name here, and one that is similar stands for it.',
    },
  },
});

/** The name by which a search found a thing. */
@Directive('@shareable')
@ObjectType({ description: 'The name by which a search found a thing, and why.' })
export class SearchMatch {
  @Field({ description: 'Language of the name, BCP 47; `zxx` (no language) for an id.' })
  lang!: string;

  @Field({ description: 'The name or id.' })
  value!: string;

  @Field(() => SearchMatchRule, { description: 'Why it was found.' })
  rule!: SearchMatchRule;
}
