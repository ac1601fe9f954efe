import { findSingle, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { forecastTarget } from './forecast/forecast-target';
import { TargetForecast } from './forecast/target-forecast.value';
import { Observation } from './observation.entity';
import { Target } from './target.entity';
import { targetList } from './target.input';
import { observationsOfTarget, targetById } from './target.loader';

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => Target, { nullable: true, description: 'The target with that id; null when there is none.' })
  target(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Target | null> {
    return findSingle(context, { id: { loader: targetById } }, { id }, knownAt);
  }

  @Query(() => targetList.Connection, {
    nullable: true,
    description: 'Targets, the one due first on top unless ordered otherwise.',
  })
  targets(@Args(() => targetList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return targetList.page(context, given);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation whose target it is; null when no organisation is known to have set it.',
  })
  organisation(@Root() { organisationId }: Target): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme whose target it is.' })
  async programme(@Root() target: Target, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return target.programmeId === null ? null : context.loader(programmeById).load(target.programmeId);
  }

  @FieldResolver(() => TargetForecast, {
    description: 'Whether, and when, it will be reached if all goes on as it was observed. Needs three observations.',
  })
  async forecast(@Root() target: Target, @Ctx() context: SubgraphContext): Promise<TargetForecast> {
    return forecastTarget(target, await context.loader(observationsOfTarget).load(target.id));
  }

  @FieldResolver(() => [Observation], { description: 'The values that were measured, oldest first.' })
  observations(@Root() target: Target, @Ctx() context: SubgraphContext): Promise<readonly Observation[]> {
    return context.loader(observationsOfTarget).load(target.id);
  }
}
