import { Locale } from '@kakehashi/shared-types';
import { Arg } from 'type-graphql';

/** The argument `locale` of a sentence that the platform itself writes; in every language there is one. */
export function LocaleArgument(): ParameterDecorator {
  return Arg('locale', () => Locale, {
    nullable: true,
    description: 'Wanted language; without it the `Accept-Language` header decides.',
  }) as ParameterDecorator;
}
