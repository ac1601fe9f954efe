import type { FacetName, FacetRequest, Facets, Page } from '@kakehashi/database';
import { bestMatch, type ResolvedSearch } from '@kakehashi/search-key';
import { type LocalizedText, PageInfo, SearchMatch, SearchMatchRule } from '@kakehashi/shared-types';
import { type ClassType, Ctx, Directive, Field, Int, ObjectType } from 'type-graphql';
import { SubgraphContext } from '../context';
import {
  FacetsArgument,
  FacetsField,
  type FacetTypes,
  FirstBucketsArgument,
  showFacets,
  toFacetRequest,
} from './facet';

/** What a connection answers from. Each part is read from the database only when a query selects it. */
export interface ConnectionSource<T> {
  readonly page: () => Promise<Page<T>>;
  readonly count: () => Promise<number>;
  readonly facets: (request: FacetRequest) => Promise<Facets>;
  /** The texts of a row that a search looked at; absent without a search. */
  readonly textsOf?: (node: T) => readonly LocalizedText[];
}

/** A connection type: GraphQL's type, and the class that answers it from a source. */
export type ConnectionClass<T> = new (source: ConnectionSource<T>) => object;

/** Makes the Relay connection and edge types of a list: `<name>Connection` and `<name>Edge`. */
export function createConnectionType<T extends object>(
  name: string,
  type: ClassType<T>,
  isSearchable: boolean,
  facetTypes: FacetTypes | undefined,
): ConnectionClass<T> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => type, { description: 'The row.' })
    node!: T;

    @Field({ description: 'Where it stands in the list; good for the same order and filter only.' })
    cursor!: string;

    findMatch!: () => SearchMatch | null;

    matched(): SearchMatch | null {
      return this.findMatch();
    }
  }
  if (isSearchable) {
    Field(() => SearchMatch, {
      nullable: true,
      description:
        'The name by which the search found it; null without a search, or when the words lie in several names.',
    })(Edge.prototype, 'matched', Object.getOwnPropertyDescriptor(Edge.prototype, 'matched') ?? {});
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    private readPage: Promise<Page<T>> | undefined;

    constructor(private readonly source: ConnectionSource<T>) {}

    @Field(() => [Edge], { description: 'The rows of the page, each with its cursor.' })
    async edges(): Promise<Edge[]> {
      const { rows, search } = await this.page();
      return rows.map(({ node, cursor, exactKey }) =>
        Object.assign(new Edge(), { node, cursor, findMatch: () => this.matchOf(node, search, exactKey) }),
      );
    }

    @Field(() => [type], { description: 'The rows of the page.' })
    async nodes(): Promise<T[]> {
      return (await this.page()).rows.map(({ node }) => node);
    }

    @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
    async pageInfo(): Promise<PageInfo> {
      const { rows, hasNextPage, hasPreviousPage } = await this.page();
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: rows[0]?.cursor ?? null,
        endCursor: rows.at(-1)?.cursor ?? null,
      };
    }

    @Directive('@cost(weight: 20)')
    @Field(() => Int, { description: 'How many rows the list has over all pages; exact, counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.source.count();
    }

    @FacetsField(facetTypes)
    async facets(
      @FacetsArgument(facetTypes) fields: FacetName[],
      @FirstBucketsArgument(facetTypes) first: number | null,
      @Ctx() { locale }: SubgraphContext,
    ): Promise<object[]> {
      const request = toFacetRequest(fields, first);
      return facetTypes ? showFacets(facetTypes, await this.source.facets(request), locale) : [];
    }

    private page(): Promise<Page<T>> {
      this.readPage ??= this.source.page();
      return this.readPage;
    }

    private matchOf(node: T, search: ResolvedSearch | undefined, exactKey: string | undefined): SearchMatch | null {
      if (exactKey !== undefined) return { lang: 'zxx', value: exactKey, rule: SearchMatchRule.EXACT_ID };
      const { textsOf } = this.source;
      const match = textsOf && search ? bestMatch(textsOf(node), search) : null;
      return match && { lang: match.name.lang, value: match.name.value, rule: SearchMatchRule[match.rule] };
    }
  }
  return Connection;
}
