import { Locale, type ValueLabel } from '@kakehashi/shared-types';
import { Arg, type ClassType, Ctx, Field, ObjectType } from 'type-graphql';
import { SubgraphContext } from '../context';

/** What a key of a group is made of; `labelIn` gives the words for its value. */
export interface StatisticsKey {
  dimension: string;
  value: string | null;
  labelIn: ValueLabel;
}

/**
 * Makes the GraphQL type of the keys of groups: a dimension, its value, and the value in words.
 *
 * @param name GraphQL name of the type
 * @param Dimension the enum of the dimensions
 */
export function createStatisticsKey(name: string, Dimension: object, description: string): ClassType<StatisticsKey> {
  @ObjectType(name, { description })
  class Key implements StatisticsKey {
    @Field(() => Dimension, { description: 'The dimension.' })
    dimension!: string;

    @Field(() => String, {
      nullable: true,
      description: 'The value as text: a code, an id, a year. Null for those that have none.',
    })
    value!: string | null;

    labelIn!: ValueLabel;

    @Field(() => String, {
      nullable: true,
      description:
        'The value in words: names in the language, else in English, else any; countries and currencies in the language; enums in English. Null where it has none.',
    })
    label(
      @Arg('locale', () => Locale, { nullable: true, description: 'The language; default that of the request.' })
      locale: Locale | null | undefined,
      @Ctx() context: SubgraphContext,
    ): string | null {
      return this.value === null ? null : this.labelIn(this.value, locale ?? context.locale);
    }
  }
  return Key;
}
