import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from './define-enum';

export const NetworkLimit = defineEnum('NetworkLimit', 'Why something is left out of a network.', {
  MOST_NODES: 'There are more nodes than `mostNodes`.',
  MOST_EDGES: 'There are more edges than `mostEdges`; the heaviest were taken.',
});
export type NetworkLimit = keyof typeof NetworkLimit;

/** What is left out of a network, because it would be too large. */
@Directive('@shareable')
@ObjectType({ description: 'What is left out of a network because it would be too large.' })
export class NetworkLeftOut {
  @Field(() => Int, {
    description: 'How many nodes are left out that have an edge to a node of the answer, or belong in it themselves.',
  })
  nodes!: number;

  @Field(() => Int, { description: 'How many edges between nodes of the answer are left out.' })
  edges!: number;

  @Field(() => [NetworkLimit], { description: 'Why; empty when nothing is left out.' })
  because!: readonly NetworkLimit[];
}

/** Tells how many nodes and edges are left out, with why. */
export function tellLeftOut(nodes: number, edges: number): NetworkLeftOut {
  const because: NetworkLimit[] = [];
  if (nodes > 0) because.push('MOST_NODES');
  if (edges > 0) because.push('MOST_EDGES');
  return { nodes, edges, because };
}
