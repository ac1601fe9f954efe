import { SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { firstLinks } from './collaboration-link.loader';
import { CollaborationLink } from './collaboration-link.value';
import { findNetwork } from './collaboration-network.service';
import { CollaborationEdge, CollaborationNetwork } from './collaboration-network.value';
import { NetworkArguments } from './network-arguments';

@Resolver()
export class CollaborationNetworkResolver {
  @Directive('@cost(weight: 200)')
  @Directive('@listSize(slicingArguments: ["mostNodes"], sizedFields: ["nodes"], requireOneSlicingArgument: false)')
  @Query(() => CollaborationNetwork, {
    nullable: true,
    description:
      'Who works, or worked, with whom around a person or an organisation: both were part of one thing at a time. Whom you are not shown is in no node, edge, weight or number. Null when it is nobody whom you are shown.',
  })
  collaborationNetwork(
    @Arg('of', () => ID, { description: 'Id of the person or organisation in the middle.' }) of: string,
    @Arg('depth', () => Int, { defaultValue: 1, description: 'How many hops from the middle, 1 to 3.' }) depth: number,
    @Arg('mostNodes', () => Int, { defaultValue: 100, description: 'How many parties, 2 to 500.' }) mostNodes: number,
    @Arg('mostEdges', () => Int, { defaultValue: 500, description: 'How many edges, 1 to 2,000.' }) mostEdges: number,
    @Args() { validAt, kinds }: NetworkArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<CollaborationNetwork | null> {
    return findNetwork(context, { of, depth, mostNodes, mostEdges, validAt, kinds });
  }
}

@Resolver(() => CollaborationEdge)
export class CollaborationEdgeResolver {
  @Directive('@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @FieldResolver(() => [CollaborationLink], { description: 'What joins the two, the newest first.' })
  links(
    @Root() { pair }: CollaborationEdge,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 1 to 20.' }) first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CollaborationLink[]> {
    return firstLinks(context, pair, first);
  }
}
