import type { DataSource } from 'typeorm';
import { rowReader } from '../row';
import { type CursorValues, decodeCursor, encodeCursor, orderSignature } from './cursor';
import type { ListDefinition } from './list-definition';
import { afterSql, completeOrder, type OrderExpression, orderBySql, reverseOrder } from './order';
import type { Page, PageRequest } from './page';
import { Parameters } from './parameters';
import { SEARCH_ORDER, SearchCondition } from './search-condition';
import type { SearchPlan } from './search-plan';
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
    this.conditions = [definition.visible ?? 'TRUE'];
    if (request.where) this.conditions.push(compileWhere(definition, request.where, this.parameters));
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
    );
    return this.completedOrder;
  }

  /** Whether the best matches of a search come first. */
  private get isRanked(): boolean {
    return this.search !== undefined && !this.request.orderBy?.length;
  }

  private get signature(): string {
    return orderSignature(this.definition.name, this.order, this.search?.key ?? this.givenIds?.join() ?? '');
  }

  /** The rows of the page and one more, which tells whether another page follows. */
  selectSql(and: string): string {
    if (this.isRanked) return this.rankedSql(and);
    const { table, columns } = rowReader(this.dataSource, this.definition.entity);
    const { after, before, isBackward } = this.request;
    const order = isBackward ? reverseOrder(this.order) : this.order;
    const bounds = [
      after !== undefined ? afterSql(this.order, this.decode('after', after), this.parameters) : 'TRUE',
      before !== undefined
        ? afterSql(reverseOrder(this.order), this.decode('before', before), this.parameters)
        : 'TRUE',
    ];
    const keys = this.order.map(({ sql }, index) => `(${sql})::text AS "#key${index}"`).join(', ');
    const limit = this.parameters.add(this.request.limit + 1, 'bigint');
    return `SELECT ${columns}, ${keys}${this.exactColumn} FROM ${table} t
      WHERE ${[...this.allConditions, ...bounds].join(' AND ')}${and} ORDER BY ${orderBySql(order)} LIMIT ${limit}`;
  }

  private rankedSql(and: string): string {
    const { table, columns } = rowReader(this.dataSource, this.definition.entity);
    const { after, before, isBackward = false, limit } = this.request;
    return (
      this.search?.pageSql({
        table,
        columns: columns + this.exactColumn,
        conditions: `${this.conditions.join(' AND ')}${and}`,
        limit: limit + 1,
        isBackward,
        after: after === undefined ? undefined : this.decode('after', after),
        before: before === undefined ? undefined : this.decode('before', before),
      }) ?? ''
    );
  }

  private get exactColumn(): string {
    const exactKey = this.search?.exactKey();
    return exactKey === undefined ? '' : `, ${exactKey} AS "#exact"`;
  }

  private get allConditions(): readonly string[] {
    return [...this.conditions, this.search?.matches() ?? 'TRUE'];
  }

  countSql(and: string): string {
    const { table } = rowReader(this.dataSource, this.definition.entity);
    return `SELECT count(*) FROM ${table} t WHERE ${this.allConditions.join(' AND ')}${and}`;
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
