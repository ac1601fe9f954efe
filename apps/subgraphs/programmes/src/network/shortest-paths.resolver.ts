import { SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { firstLinks, linksOfPair } from './collaboration-link.loader';
import { CollaborationLink } from './collaboration-link.value';
import { CollaborationThing, thingLoaders } from './collaboration-thing';
import { NetworkArguments } from './network-arguments';
import { findShortestPaths } from './shortest-paths.service';
import { CollaborationHop, ShortestPaths } from './shortest-paths.value';

@Resolver()
export class ShortestPathsResolver {
  @Directive('@cost(weight: 100)')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["paths"], requireOneSlicingArgument: false)')
  @Query(() => ShortestPaths, {
    nullable: true,
    description:
      'The shortest paths between two parties, persons or organisations, of which each next works, or worked, together with the one before: both were part of one thing at a time. Whom you are not shown is on no path. Null when one of the two is nobody whom you are shown.',
  })
  shortestPaths(
    @Arg('from', () => ID, { description: 'Id of the person or organisation where the paths begin.' }) from: string,
    @Arg('to', () => ID, { description: 'Id of the person or organisation where they end; another than `from`.' })
    to: string,
    @Arg('maxHops', () => Int, { defaultValue: 4, description: 'The longest paths that are looked for, 1 to 6 hops.' })
    maxHops: number,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many paths, 1 to 50.' }) first: number,
    @Args() { validAt, kinds }: NetworkArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ShortestPaths | null> {
    return findShortestPaths(context, { from, to, maxHops, first, validAt, kinds });
  }
}

@Resolver(() => CollaborationHop)
export class CollaborationHopResolver {
  @FieldResolver(() => Int, { description: 'How many things join the two.' })
  async linkCount(@Root() { pair }: CollaborationHop, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(linksOfPair).load(pair)).count;
  }

  @Directive('@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @FieldResolver(() => [CollaborationLink], { description: 'What joins the two, the newest first.' })
  links(
    @Root() { pair }: CollaborationHop,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 1 to 20.' }) first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CollaborationLink[]> {
    return firstLinks(context, pair, first);
  }
}

@Resolver(() => CollaborationLink)
export class CollaborationLinkResolver {
  @FieldResolver(() => CollaborationThing, {
    nullable: true,
    description: 'The thing itself; null for an affiliation, which the people subgraph tells.',
  })
  async thing(
    @Root() { kind, thingId }: CollaborationLink,
    @Ctx() context: SubgraphContext,
  ): Promise<typeof CollaborationThing | null> {
    const loader = thingLoaders[kind];
    return loader ? ((await context.loader(loader).load(thingId)) as typeof CollaborationThing | null) : null;
  }
}
