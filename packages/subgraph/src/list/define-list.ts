import {
  type CountGroups,
  compileWhere,
  countRows,
  countRowsOfParents,
  type EntityClass,
  type ExactKey,
  type FacetRequest,
  type Facets,
  isId,
  type ListDefinition,
  noteKeptCounts,
  type OrderTerm,
  type Page,
  type PageRequest,
  type Parameters,
  type ParentLink,
  readFacets,
  readFacetsOfParents,
  readPage,
  readPages,
  visibleSql,
  type Where,
} from '@kakehashi/database';
import type { LocalizedText } from '@kakehashi/shared-types';
import DataLoader from 'dataloader';
import type { ClassType } from 'type-graphql';
import { PastRefusedError } from '../changes/past-refused.error';
import type { LoaderDefinition, SubgraphContext } from '../context';
import { ANYBODY } from '../visibility/asker';
import { toldPersonColumns } from '../visibility/borrowed-person';
import { noteVisible } from '../visibility/noted-rules';
import { conditionFor, type VisibleRule } from '../visibility/visible-rule';
import { createConnectionType } from './connection';
import { createFacetTypes, facetFields } from './facet';
import { guardFilters } from './guarded-filters';
import { createListArguments, createWhereInput, type ListArguments, toPageRequest } from './list-arguments';
import type { ListField, ListLink } from './list-field';
import { seenDefinitions } from './seen-definitions';

/** The one declaration of a list, from which its GraphQL types and its SQL both follow. */
export interface ListOptions<T extends object> {
  /** GraphQL name of what is listed; the types are `<name>Connection`, `<name>Where` and so on. */
  readonly name: string;
  /** The class that is both object type and entity. */
  readonly type: ClassType<T>;
  readonly fields: Readonly<Record<string, ListField>>;
  /** Linked rows to filter by; unlike fields with `through`, all comparisons of one must hold of the same linked row. */
  readonly links?: Readonly<Record<string, ListLink>>;
  readonly defaultOrder: readonly OrderTerm[];
  /** Which rows may be shown; default all. */
  readonly visible?: VisibleRule;
  /** The texts of a row that `search` looks at; they make up its column `search_document`. Absent: no search. */
  readonly searchedTexts?: (row: T) => readonly LocalizedText[];
  /** Unique keys, besides the id, by which a search finds a row first, such as a ROR id. */
  readonly exactKeys?: readonly ExactKey[];
  /**
   * For a list so long that counting all its rows is slow: counts of them are kept whichever way they are written, of its
   * values and those of links made by `linkedByKey`. Told is to what `visible` looks, see {@link CountGroups}; it must look
   * at nothing else.
   */
  readonly keepsCountsBy?: CountGroups;
}

/** A list that resolvers answer from. */
export interface List {
  /** GraphQL name of what is listed. */
  readonly name: string;
  /** Whose rows are listed. */
  readonly entity: EntityClass;
  /** The connection type, for `@Query(() => list.Connection)`. */
  readonly Connection: ClassType<object>;
  /** The arguments type, for `@Args(() => list.Arguments)`. */
  readonly Arguments: ClassType<object>;
  /** The type of its filter alone, for a field that ranks or counts the same rows otherwise. */
  readonly Where: ClassType<object>;
  /**
   * The rows that a filter finds for whoever asks, for what counts them in another way than a page.
   *
   * @throws UNAUTHORIZED_FIELD_OR_TYPE when the filter is not open to them
   */
  rowsFor(
    context: SubgraphContext,
    where: Where | null,
  ): { readonly definition: ListDefinition; readonly page: PageRequest };
  /** A page of the whole list. */
  page(context: SubgraphContext, given: ListArguments): object;
  /**
   * A page of the rows that belong to a parent; all parents of one tick share one SQL statement.
   *
   * @throws PastRefusedError below what is told as of an earlier instant
   */
  pageOf(context: SubgraphContext, link: ParentLink, parent: string | ListParent, given: ListArguments): object;
  /**
   * SQL condition of the rows that who asks may see and a filter finds; the table is `t`. For what ranks rows otherwise than a list.
   *
   * @param parameters to which the values of the filter are added
   * @throws BAD_USER_INPUT as a list does
   */
  conditionOf(context: SubgraphContext, where: Where | null | undefined, parameters: Parameters): string;
}

/** Whose rows are listed, where its id alone does not tell. */
export interface ListParent {
  readonly id: string;
  /** Another key by which rows may know it, such as a ROR id; for links that have one. */
  readonly otherKey?: string | null | undefined;
}

/** Declares a list: filters, orders, search, pages, counts and facets follow from its fields. */
export function defineList<T extends object>(options: ListOptions<T>): List {
  const { name, type, fields, links = {}, searchedTexts, visible } = options;
  noteVisible(type, visible);
  const definition: ListDefinition = {
    name,
    entity: type,
    fields: sqlFields(fields),
    links: sqlLinks(links),
    defaultOrder: options.defaultOrder,
    isSearchable: searchedTexts !== undefined,
    exactKeys: options.exactKeys ?? [],
    ...(options.keepsCountsBy && {
      keptCounts: {
        groups: options.keepsCountsBy,
        visible: conditionFor(visible, ANYBODY),
        facets: facetFields(fields, links).map(([facet]) => facet),
      },
    }),
  };
  noteKeptCounts(definition);
  const seenBy = seenDefinitions(definition, { fields, links, visible });
  const definitionFor = ({ database, asker }: SubgraphContext): ListDefinition => {
    const toldColumns = toldPersonColumns(database, type, asker);
    return toldColumns ? { ...seenBy(asker), toldColumns } : seenBy(asker);
  };
  const Connection = createConnectionType(
    name,
    type,
    searchedTexts !== undefined,
    createFacetTypes(name, fields, links),
  );
  const Where = createWhereInput(name, fields, links);
  const Arguments = createListArguments(name, fields, searchedTexts !== undefined, Where);
  const refuseClosed = guardFilters({ fields, links });
  const searchOf = (request: PageRequest) => (request.search && searchedTexts ? { textsOf: searchedTexts } : {});
  const rowsOf: List['rowsFor'] = (context, where) => {
    refuseClosed(where, context.caller);
    return { definition: definitionFor(context), page: toPageRequest({ where }, fields) };
  };

  return {
    name,
    entity: type,
    Connection: Connection as ClassType<object>,
    Arguments,
    Where,
    rowsFor: rowsOf,
    page: (context, given) => {
      const { database, caller } = context;
      refuseClosed(given.where, caller);
      const request = toPageRequest(given, fields);
      const seen = definitionFor(context);
      return new Connection({
        page: () => readPage<T>(database, seen, request),
        count: () => countRows(database, seen, request),
        facets: (facets) => readFacets(database, seen, request, facets),
        ...searchOf(request),
      });
    },
    pageOf: (context, link, owner, given) => {
      if (context.knownAt)
        throw new PastRefusedError('lists are filtered, ordered and counted over what is recorded now');
      refuseClosed(given.where, context.caller);
      const request = toPageRequest(given, fields);
      const seen = definitionFor(context);
      const key = JSON.stringify([name, link.name, request]);
      const parent: ListParent = typeof owner === 'string' ? { id: owner } : owner;
      return new Connection({
        page: () => context.keyedLoader(`${key} page`, pageLoader<T>(seen, request, link)).load(parent),
        count: () => context.keyedLoader(`${key} count`, countLoader(seen, request, link)).load(parent),
        facets: (facets) =>
          context
            .keyedLoader(`${key} ${JSON.stringify(facets)}`, facetsLoader(seen, request, facets, link))
            .load(parent),
        ...searchOf(request),
      });
    },
    conditionOf: (context, where, parameters) => {
      const { definition: seen, page } = rowsOf(context, where ?? null);
      const shown = visibleSql(seen.visible);
      return page.where ? `${shown} AND ${compileWhere(seen, page.where, parameters)}` : shown;
    },
  };
}

/** The fields as SQL needs to know them. */
function sqlFields(fields: Readonly<Record<string, ListField>>): ListDefinition['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { comparator, needs, ...field }]) => [
      key,
      { ...field, sqlType: comparator.sqlType },
    ]),
  );
}

/** The links as SQL needs to know them. */
function sqlLinks(links: Readonly<Record<string, ListLink>>): NonNullable<ListDefinition['links']> {
  return Object.fromEntries(
    Object.entries(links).map(([key, { fields, links: inner = {}, through }]) => [
      key,
      { fields: sqlFields(fields), links: sqlLinks(inner), through },
    ]),
  );
}

/** Parents with the same keys are one. */
const BY_KEYS = { cacheKeyFn: ({ id, otherKey }: ListParent) => `${id} ${otherKey ?? ''}` };

const EMPTY_PAGE = { rows: [], hasNextPage: false, hasPreviousPage: false };

/** Key: the parent. Missing or malformed key: an empty page. Lifetime: the request. */
function pageLoader<T>(
  definition: ListDefinition,
  request: PageRequest,
  link: ParentLink,
): LoaderDefinition<ListParent, Page<T>> {
  return ({ database }) =>
    new DataLoader(async (keys) => {
      const pages = await readPages<T>(database, definition, request, withKeys(link, keys), idsOf(keys));
      return keys.map(({ id }) => pages.get(id.toLowerCase()) ?? EMPTY_PAGE);
    }, BY_KEYS);
}

/** Key: the parent. Missing or malformed key: 0. Lifetime: the request. */
function countLoader(
  definition: ListDefinition,
  request: PageRequest,
  link: ParentLink,
): LoaderDefinition<ListParent, number> {
  return ({ database }) =>
    new DataLoader(async (keys) => {
      const counts = await countRowsOfParents(database, definition, request, withKeys(link, keys), idsOf(keys));
      return keys.map(({ id }) => counts.get(id.toLowerCase()) ?? 0);
    }, BY_KEYS);
}

/** Key: the parent. Missing or malformed key: facets without buckets. Lifetime: the request. */
function facetsLoader(
  definition: ListDefinition,
  request: PageRequest,
  wanted: FacetRequest,
  link: ParentLink,
): LoaderDefinition<ListParent, Facets> {
  const none: Facets = new Map(wanted.names.map((name) => [name, { buckets: [], bucketCount: 0 }]));
  return ({ database }) =>
    new DataLoader(async (keys) => {
      const facets = await readFacetsOfParents(
        database,
        definition,
        request,
        wanted,
        withKeys(link, keys),
        idsOf(keys),
      );
      return keys.map(({ id }) => facets.get(id.toLowerCase()) ?? none);
    }, BY_KEYS);
}

/** The well-formed ids among the keys, as PostgreSQL writes them, each once. */
function idsOf(parents: readonly ListParent[]): string[] {
  return [...new Set(parents.map(({ id }) => id.toLowerCase()).filter(isId))];
}

/** A link, with the other keys of its parents where it goes by them too. */
function withKeys(link: ParentLink, parents: readonly ListParent[]): ParentLink {
  if (!link.hasOtherKey) return link;
  const keys = parents.flatMap(({ id, otherKey }): [string, string][] =>
    otherKey ? [[id.toLowerCase(), otherKey]] : [],
  );
  return { ...link, otherKeys: new Map(keys) };
}
