import {
  countRowsWithValue,
  type Facets,
  findFacet,
  readFacets,
  readLastChange,
  readRetrievals,
} from '@kakehashi/database';
import type { SubgraphContext } from '../context';
import type { HeldType } from './held-type';
import type { HoldingField, HoldingSource } from './holding.value';

/** Most sources of a type that are told. */
const MOST_SOURCES = 100;

/** More than a list has sources, all of which are added up. */
const MOST_VALUES = 100_000;

/** The facet with the sources of a list's rows. */
const SOURCE = 'source';

/** Reads what is held of one type, for one request; what several fields need is read once. */
export class HoldingReader {
  private counted: Promise<Facets> | undefined;

  constructor(
    private readonly held: HeldType,
    private readonly context: SubgraphContext,
  ) {}

  get type(): string {
    return this.held.list.name;
  }

  /** All have one source, so the sources add up to all. */
  async rows(): Promise<number> {
    const buckets = (await this.facets()).get(SOURCE)?.buckets ?? [];
    return buckets.reduce((sum, { count }) => sum + count, 0);
  }

  lastChange(): Promise<Date | null> {
    return readLastChange(this.context.database, this.listed.definition);
  }

  async sources(): Promise<HoldingSource[]> {
    const buckets = ((await this.facets()).get(SOURCE)?.buckets ?? []).slice(0, MOST_SOURCES);
    const named = buckets.map(({ value, count }) => ({ source: value ?? '', rows: count }));
    const { definition } = this.listed;
    const retrievals = await readRetrievals(
      this.context.database,
      definition,
      named.map(({ source }) => source),
    );
    const times = new Map(retrievals.map((retrieval) => [retrieval.source, retrieval]));
    return named.map((one) => {
      const { oldest = null, newest = null } = times.get(one.source) ?? {};
      return { ...one, oldestRetrievedAt: oldest, newestRetrievedAt: newest };
    });
  }

  async filled(): Promise<HoldingField[]> {
    const { database } = this.context;
    const valued = this.held.filled.filter((name) => !this.isBoolean(name));
    const [facets, counts] = await Promise.all([
      this.facets(),
      countRowsWithValue(database, this.listed.definition, valued),
    ]);
    return this.held.filled.map((field) => {
      const whether = facets.get(field)?.buckets.find(({ value }) => value === 'true')?.count ?? 0;
      return { field, rows: counts.get(field) ?? whether };
    });
  }

  /** Those by source, and those of fields that tell whether there is a value. */
  private facets(): Promise<Facets> {
    const { definition, page } = this.listed;
    const names = [SOURCE, ...this.held.filled.filter((name) => this.isBoolean(name))];
    this.counted ??= readFacets(this.context.database, definition, page, { names, most: MOST_VALUES });
    return this.counted;
  }

  private isBoolean(name: string): boolean {
    return findFacet(this.listed.definition, name).field.sqlType === 'boolean';
  }

  private get listed() {
    return this.held.list.rowsFor(this.context, null);
  }
}
