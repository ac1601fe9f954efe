import { SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.stub';
import { ALL_OF_OFFER } from '../person/person-offer.stub';
import { suggestChallenges } from './challenge-suggestion.service';
import { ChallengeSuggestionConnection } from './challenge-suggestion.value';
import type { OfferingPerson } from './fitting-challenges.loader';

@Resolver(() => Person)
export class ChallengeSuggestionResolver {
  @Directive(`@requires(fields: "${ALL_OF_OFFER}")`)
  @Directive('@cost(weight: 100)')
  @FieldResolver(() => ChallengeSuggestionConnection, {
    nullable: true,
    description:
      'The open challenges that they could take up, the best first, each with a score and its reasons: the reverse of `Challenge.matches`. Those of organisations for which they work, in no language of theirs or when they are not available are not suggested. Null when they have not agreed to be proposed (`MATCHING`), unless they ask themselves or a steward does.',
  })
  suggestedChallenges(
    @Root() person: Person,
    @Arg('first', () => Int, { nullable: true, description: 'How many, the best first, 1 to 100; default 20.' })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only those after this cursor.' })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<ChallengeSuggestionConnection | null> | null {
    return isOffering(person) ? suggestChallenges(context, person, { first, after }) : null;
  }
}

/** Whether the gateway could bring along what the person brings. */
function isOffering(person: Person): person is OfferingPerson {
  return person.offer != null;
}
