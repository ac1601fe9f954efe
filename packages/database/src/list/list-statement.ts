import type { DataSource } from 'typeorm';
import { type KeptCounts, keptCountsOf } from '../counts/kept-counts';
import { rowReader } from '../row';
import { visibleParts, visibleSql } from '../visible-rows';
import { type CursorValues, decodeCursor, encodeCursor, listSignature } from './cursor';
import { type FacetRequest, facetsSql } from './facet';
import { keptTotalSql } from './kept-facet';
import type { ListDefinition } from './list-definition';
import { isNullableField } from './nullability';
import { completeOrder, type OrderExpression, orderBySql, reverseOrder } from './order';
import type { Page, PageRequest } from './page';
import { Parameters } from './parameters';
import { SearchCondition } from './search-condition';
import { SEARCH_ORDER, SearchPage } from './search-page';
import { planSearch, type SearchPlan } from './search-plan';
import { afterInSegment, type MakeCondition, type Segment, segmentsOf } from './segment';
import { compileWhere } from './where';

/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

/** One request of a list, on its way to SQL and back. */
export class ListStatement {
  readonly parameters = new Parameters();
  private readonly conditions: string[];
  private completedOrder: readonly OrderExpression[] | undefined;
  private readonly search: SearchCondition | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly definition: ListDefinition,
    private readonly request: PageRequest,
    private readonly plan: SearchPlan | undefined,
  ) {
    const { table } = rowReader(dataSource, definition.entity);
    this.search = plan && new SearchCondition(table, plan, this.parameters);
    this.conditions = [];
    if (request.where) this.conditions.push(compileWhere(definition, request.where, this.parameters));
    if (request.changedSince) {
      this.conditions.push(`t.updated_at >= ${this.parameters.add(request.changedSince, 'timestamptz')}`);
    }
  }

  /**
   * The order asked for; else the best matches of a search first, or the ids in the order in which they were given; else
   * the list's own. Made only when rows are read: a count has none, and PostgreSQL refuses parameters that nothing uses.
   */
  private get order(): readonly OrderExpression[] {
    const { orderBy = [] } = this.request;
    const isAsked = orderBy.length > 0;
    if (this.isRanked) return SEARCH_ORDER;
    this.completedOrder ??= completeOrder(
      this.definition,
      isAsked ? orderBy : this.definition.defaultOrder,
      isAsked ? undefined : this.placeSql(),
      (field) => isNullableField(this.dataSource, this.definition.entity, field),
    );
    return this.completedOrder;
  }

  /** Whether the best matches of a search come first. */
  private get isRanked(): boolean {
    return this.search !== undefined && !this.request.orderBy?.length;
  }

  private get signature(): string {
    const { where = {}, changedSince } = this.request;
    return listSignature(this.definition.name, this.order, [where, this.search?.key, changedSince]);
  }

  /** The rows of the page and one more, which tells whether another page follows. */
  selectSql(and: string): string {
    if (this.plan && this.isRanked) return this.rankedSql(this.plan, and);
    const found = this.foundConditions;
    const order = this.request.isBackward ? reverseOrder(this.order) : this.order;
    const limit = this.parameters.add(this.request.limit + 1, 'bigint');
    const parts = segmentsOf(order).flatMap((segment) => {
      const bounds = this.boundsIn(segment);
      const conditions = [...found, segment.condition, ...(bounds ?? [])].join(' AND ');
      return bounds ? [this.rowsSql(`${conditions}${and}`, segment.order, limit)] : [];
    });
    const [first, second] = parts;
    if (first === undefined) return this.rowsSql(`${[...found, 'FALSE'].join(' AND ')}${and}`, order, limit);
    if (second === undefined) return first;
    // The second segment is read only as far as the first leaves room, and not at all when it fills the page.
    return `WITH beginning AS MATERIALIZED (SELECT *, row_number() OVER () AS "#place" FROM (${first}) page_row)
      SELECT * FROM beginning
      UNION ALL (SELECT *, ${limit} + row_number() OVER () FROM (${second}) page_row
        LIMIT greatest(${limit} - (SELECT count(*) FROM beginning), 0))
      ORDER BY "#place"`;
  }

  /** The same in the order of a search, which reads its own tables. */
  private rankedSql(plan: SearchPlan, and: string): string {
    const { table, columnsFor } = rowReader(this.dataSource, this.definition.entity);
    const { after, before, isBackward = false, limit, where, changedSince } = this.request;
    const page = {
      table,
      columns: columnsFor(this.definition.toldColumns) + this.exactColumn,
      conditions: `${[this.visible, ...this.conditions].join(' AND ')}${and}`,
      limit: limit + 1,
      isBackward,
      after: after === undefined ? undefined : this.decode('after', after),
      before: before === undefined ? undefined : this.decode('before', before),
      isUnfiltered: !where && !changedSince && and === '' && this.definition.visible?.own === undefined,
    };
    return new SearchPage(plan, page, this.parameters).sql();
  }

  private get exactColumn(): string {
    const exactKey = this.search?.exactKey();
    return exactKey === undefined ? '' : `, ${exactKey} AS "#exact"`;
  }

  /** What a row must fulfil to be found, whoever asks. */
  private get foundConditions(): readonly string[] {
    return [...this.conditions, ...(this.search ? [this.search.matches()] : [])];
  }

  /** The conditions that a row must fulfil to be listed. */
  get conditionsSql(): string {
    return [this.visible, ...this.foundConditions].join(' AND ');
  }

  /** The condition that a row may be seen. */
  private get visible(): string {
    return visibleSql(this.definition.visible);
  }

  /** The first rows of an order. Each part of what may be seen is read as far as the page goes, since no index has several in order. */
  private rowsSql(conditions: string, order: readonly OrderExpression[], limit: string): string {
    const { table, columnsFor } = rowReader(this.dataSource, this.definition.entity);
    const columns = columnsFor(this.definition.toldColumns);
    const keys = this.order.map(({ sql }, index) => `(${sql})::text AS "#key${index}"`).join(', ');
    const [part = 'TRUE', ...others] = visibleParts(this.definition.visible);
    const read = (visible: string, more = '') =>
      `SELECT ${columns}, ${keys}${this.exactColumn}${more} FROM ${table} t WHERE ${[visible, conditions].join(' AND ')} ORDER BY ${orderBySql(order)} LIMIT ${limit}`;
    if (others.length === 0) return read(part);
    const columnOf = (term: OrderExpression) => `"#by${this.order.findIndex(({ name }) => name === term.name)}"`;
    const values = this.order.map((term) => `, ${term.sql} AS ${columnOf(term)}`).join('');
    const byColumns = order.map((term) => ({ ...term, sql: columnOf(term) }));
    const parts = [part, ...others].map((visible) => `(${read(visible, values)})`);
    return `SELECT * FROM (${parts.join(' UNION ALL ')}) part ORDER BY ${orderBySql(byColumns)} LIMIT ${limit}`;
  }

  /** The conditions of the cursors on a segment's rows; undefined when none of them lies between the cursors. */
  private boundsIn({ isWithoutValue }: Segment): string[] | undefined {
    const { after, before } = this.request;
    const bounds: MakeCondition[] = [];
    for (const [argument, cursor, order] of [
      ['after', after, this.order],
      ['before', before, reverseOrder(this.order)],
    ] as const) {
      if (cursor === undefined) continue;
      const bound = afterInSegment(order, isWithoutValue, this.decode(argument, cursor));
      if (bound === undefined) return undefined;
      bounds.push(bound);
    }
    return bounds.map((bound) => bound(this.parameters));
  }

  countSql(and: string): string {
    const kept = this.keptCounts(and);
    if (kept) return keptTotalSql(kept, this.definition);
    const { table } = rowReader(this.dataSource, this.definition.entity);
    return `SELECT count(*) FROM ${table} t WHERE ${[this.visible, ...this.foundConditions].join(' AND ')}${and}`;
  }

  /** The largest buckets of each facet, facet by facet. */
  facetsSql(request: FacetRequest, and: string): string {
    const { table } = rowReader(this.dataSource, this.definition.entity);
    const kept = this.keptCounts(and);
    return facetsSql(this.definition, request, {
      table,
      conditions: `${[this.visible, ...this.foundConditions].join(' AND ')}${and}`,
      ...(kept && { kept }),
    });
  }

  /** The counts that are kept of all rows, when these are asked for. */
  private keptCounts(and: string): KeptCounts | undefined {
    const { where, changedSince } = this.request;
    const isWhole = !this.search && !changedSince && and === '' && Object.keys(where ?? {}).length === 0;
    return isWhole ? keptCountsOf(this.dataSource, this.definition) : undefined;
  }

  toPage<T>(rows: readonly Row[]): Page<T> {
    const reader = rowReader<T>(this.dataSource, this.definition.entity);
    const { limit, isBackward, after, before } = this.request;
    const hasMore = rows.length > limit;
    const shown = rows.slice(0, limit);
    if (isBackward) shown.reverse();
    const { signature } = this;
    return {
      rows: shown.map((row) => ({
        node: reader.read(row),
        cursor: encodeCursor(signature, this.keyOf(row)),
        ...(typeof row['#exact'] === 'string' && { exactKey: row['#exact'] }),
      })),
      hasNextPage: isBackward ? before !== undefined : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== undefined,
      ...(this.plan && { search: this.plan }),
    };
  }

  private keyOf(row: Row): CursorValues {
    return this.order.map((_term, index) => row[`#key${index}`] as string | null);
  }

  private decode(argument: string, cursor: string): CursorValues {
    return decodeCursor(argument, cursor, this.signature, this.order);
  }

  /** The ids of `where: {id: {in: […]}}`. */
  private get givenIds(): readonly unknown[] | undefined {
    const comparison = this.request.where?.id as { readonly in?: readonly unknown[] } | undefined;
    return comparison?.in;
  }

  private placeSql(): string | undefined {
    return this.givenIds && `array_position(${this.parameters.add(this.givenIds, 'uuid[]')}, t.id)::bigint`;
  }
}

/** A request on its way to SQL, its search planned. */
export async function prepareStatement(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
): Promise<ListStatement> {
  return new ListStatement(dataSource, definition, request, await planSearch(dataSource, definition, request));
}
