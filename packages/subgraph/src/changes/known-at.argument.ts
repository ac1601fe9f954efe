import { badUserInput } from '@kakehashi/errors';
import { Instant } from '@kakehashi/shared-types';
import { Arg } from 'type-graphql';
import type { SubgraphContext } from '../context';

/** The argument `knownAt` of a query for one thing. */
export function KnownAt(): ReturnType<typeof Arg> {
  return Arg('knownAt', () => Instant, {
    nullable: true,
    description:
      'As it was recorded here at that instant, and so is what is linked to it in the same subgraph; connections and what is joined or computed over many rows answer as of now. Null when it was not known then. Must not be in the future. Without it as it is now.',
  });
}

/**
 * The context that knows what was known at an instant; the present one without it.
 *
 * @throws BAD_USER_INPUT when the instant is in the future
 */
export function contextKnownAt(context: SubgraphContext, knownAt: Date | null | undefined): SubgraphContext {
  if (knownAt == null) return context;
  if (knownAt.getTime() > Date.now()) throw badUserInput('knownAt', 'must not be in the future', knownAt);
  return context.asOf(knownAt);
}
