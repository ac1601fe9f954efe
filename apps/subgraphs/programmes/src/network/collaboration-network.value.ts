import { CalendarDate, NetworkLeftOut } from '@kakehashi/shared-types';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { CollaborationKind } from './collaboration.enum';
import type { JoinedPair } from './collaboration-link.loader';
import { Collaborator } from './collaborator.value';

/** A party in a network, with how it stands there. */
@ObjectType({ description: 'A party in a network. All measures are of the nodes and edges that are told, no others.' })
export class CollaborationNode {
  @Field(() => Collaborator, { description: 'The person or organisation.' })
  party!: Collaborator;

  @Field(() => Int, { description: 'How many hops it is from the one in the middle, which is 0.' })
  distance!: number;

  @Field(() => Int, { description: 'How many of the nodes it works, or worked, together with: degree centrality.' })
  degree!: number;

  @Field(() => Float, { description: 'The weights of its edges added up.' })
  strength!: number;

  @Field(() => Float, {
    description:
      'Which share of the shortest paths between two other nodes leads through it, 0 to 1; weights do not count.',
  })
  betweenness!: number;

  @Field(() => Float, {
    description: 'How near all others are, 0 to 1: the reciprocal of the mean number of hops, by Wasserman and Faust.',
  })
  closeness!: number;

  @Field(() => Float, {
    description:
      'PageRank: the share of a random walk along the edges, by weight, that is spent on it; over all nodes 1.',
  })
  pageRank!: number;

  @Field(() => Int, {
    description: 'Which community it belongs to, by the method of Louvain and weight; from 1, the largest first.',
  })
  community!: number;
}

/** Two parties of a network that work together. */
@ObjectType({ description: 'Two parties of a network that work, or worked, together.' })
export class CollaborationEdge {
  @Field(() => Collaborator, { description: 'The one whose id is smaller.' })
  from!: Collaborator;

  @Field(() => Collaborator, { description: 'The other.' })
  to!: Collaborator;

  @Field(() => Float, {
    description:
      'How closely they work together: 1 / (n - 1) for each thing that joins them, n being how many parties it joins whom you are shown (Newman, 2001). A paper of two counts 1, an event of a thousand 0.001.',
  })
  weight!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which something joined them; null when unknown or without beginning.',
  })
  startsOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which nothing joins them any more; null when unknown or while it lasts.',
  })
  endsBefore!: string | null;

  @Field(() => [CollaborationKind], { description: 'Of which kinds the things are that join them, by the alphabet.' })
  kinds!: readonly CollaborationKind[];

  @Field(() => Int, { description: 'How many things join them.' })
  linkCount!: number;

  /** By what its links are found. */
  pair!: JoinedPair;
}

/** Who works with whom around a party. */
@ObjectType({ description: 'Who works, or worked, with whom around a person or an organisation.' })
export class CollaborationNetwork {
  @Field(() => [CollaborationNode], {
    description: 'The parties, the nearest first, of these those with most in common with parties a hop nearer.',
  })
  nodes!: readonly CollaborationNode[];

  @Directive('@listSize(assumedSize: 500)')
  @Field(() => [CollaborationEdge], { description: 'Which of them work together, the heaviest first.' })
  edges!: readonly CollaborationEdge[];

  @Field(() => Int, { description: 'How many communities there are.' })
  communityCount!: number;

  @Field(() => Int, {
    description:
      'Up to how many hops it was looked; fewer than `depth` when there is nobody further, or something is left out.',
  })
  searchedDepth!: number;

  @Field(() => NetworkLeftOut, {
    description: 'What is left out: of parties those one hop from a node, up to `searchedDepth` hops from the middle.',
  })
  leftOut!: NetworkLeftOut;
}
