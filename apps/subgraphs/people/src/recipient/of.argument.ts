import { Arg, ID } from 'type-graphql';

/** The argument `of` of what is told to its recipients alone. */
export function Of(): ParameterDecorator {
  return Arg('of', () => ID, {
    nullable: true,
    description:
      'Id of the person or organisation whose they are: a steward may ask for anybody’s, all others find their own alone. Default: the caller’s.',
  }) as ParameterDecorator;
}
