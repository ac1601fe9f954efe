import { PageInfo } from '@kakehashi/shared-types';
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { RankedPage } from './ranked-page';

/**
 * Makes the Relay edge type of ranked rows, `<name>Edge`, and the base of their connection: `edges`, `nodes`, `pageInfo` and
 * `totalCount`, of a page of `rankedPage`.
 *
 * @param name of the type of the rows
 */
export function createRankedConnection<R extends object>(name: string, type: ClassType<R>) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field({ description: 'Where it stands in the list; good for the same list and filter only.' })
    readonly cursor!: string;

    @Field(() => type, { description: 'The row.' })
    readonly node!: R;
  }

  @ObjectType()
  abstract class RankedConnection {
    constructor(readonly page: RankedPage<R>) {}

    @Field(() => [Edge], { description: 'The rows of the page, each with its cursor.' })
    get edges(): readonly Edge[] {
      return this.page.edges;
    }

    @Field(() => [type], { description: 'The rows of the page.' })
    get nodes(): readonly R[] {
      return this.page.edges.map(({ node }) => node);
    }

    @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
    get pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Directive('@cost(weight: 20)')
    @Field(() => Int, { description: 'How many rows there are over all pages.' })
    get totalCount(): number {
      return this.page.totalCount;
    }
  }
  return RankedConnection;
}
