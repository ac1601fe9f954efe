import { badUserInput } from '@kakehashi/errors';
import { RequiresScopes, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { mayKnowExcluded } from './match.service';
import { ChallengeMatch, MatchComponentScore, MatchExclusion } from './match.value';
import { evidenceFor } from './match-evidence.service';
import { MatchEvidence } from './match-evidence.value';

const MOST_PEOPLE = 100;

@Resolver(() => ChallengeMatch)
export class ChallengeMatchResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is proposed.' })
  person(@Root() { ranked }: ChallengeMatch, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(ranked.candidate.id);
  }
}

@Resolver(() => MatchComponentScore)
export class MatchComponentScoreResolver {
  @FieldResolver(() => [MatchEvidence], { description: 'The records from which it follows; may be empty.' })
  evidence(
    @Root() { component, personId, question }: MatchComponentScore,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly MatchEvidence[]> {
    return evidenceFor(context, component.name, personId, question.needs);
  }
}

@Resolver(() => MatchExclusion)
export class MatchExclusionResolver {
  @RequiresScopes('write:challenges', 'write:programmes')
  @FieldResolver(() => [Person], {
    nullable: true,
    description:
      'Who they are, by id. Null unless an officer of the owner asks, or one of an organisation that leads its programme, or a steward; who has not agreed to be proposed is told to stewards only.',
  })
  async people(
    @Root() { personIds, question, reason }: MatchExclusion,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${MOST_PEOPLE}; default 20.` })
    first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Person[] | null> {
    if (!mayKnowExcluded(context, question.needs, reason)) return null;
    if (first < 1 || first > MOST_PEOPLE) throw badUserInput('first', `must be between 1 and ${MOST_PEOPLE}`, first);
    const people = await Promise.all(personIds.slice(0, first).map((id) => context.loader(personById).load(id)));
    return people.filter((person) => person !== null);
  }
}
