import { badUserInput } from '@kakehashi/errors';
import { Instant } from '@kakehashi/shared-types';
import { Arg } from 'type-graphql';
import type { SubgraphContext } from '../context';

/** The argument `knownAt` of a query for one thing. */
export function KnownAt(): ReturnType<typeof Arg> {
  return Arg('knownAt', () => Instant, {
    nullable: true,
    description:
      'As it was recorded here at that instant, and all that the same subgraph tells below it; a field that cannot be answered so is refused (`KNOWN_AT_UNSUPPORTED`), such as lists. What other subgraphs tell below it, and what is reached through them, is as of now. Null when it was not known then. The answer is final: the same question has the same answer for ever, unless a past that others recorded is imported or somebody is erased. Must not be in the future. Without it as it is now.',
  });
}

/**
 * The context that knows what was known at an instant, once that can no longer change; the present one without it.
 *
 * @throws BAD_USER_INPUT when the instant is in the future
 * @throws KNOWN_AT_UNSETTLED when a transaction that began before it goes on for long
 */
export async function contextKnownAt(
  context: SubgraphContext,
  knownAt: Date | null | undefined,
): Promise<SubgraphContext> {
  if (knownAt == null) return context;
  if (knownAt.getTime() > Date.now()) throw badUserInput('knownAt', 'must not be in the future', knownAt);
  await context.journal.settled.settle(knownAt);
  return context.asOf(knownAt);
}
