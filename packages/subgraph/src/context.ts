import type { Locale } from '@kakehashi/shared-types';
import type DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { SubgraphJournal } from './changes/subgraph-journal';
import type { Caller } from './identity/caller';
import { type Asker, askerOf } from './visibility/asker';
import type { OwnSettings } from './workers/worker';

/** How a request loads rows by key; one definition serves all requests, each request gets its own loader of it. */
export type LoaderDefinition<K, V> = ((context: SubgraphContext) => DataLoader<K, V>) & {
  /** Definitions with the same key share one loader of a request; without it a definition is its own key. */
  readonly key?: string;
};

/** What every resolver gets of its request. Made anew for each request and never kept beyond it. */
export class SubgraphContext {
  /** What decides which rows are shown. */
  readonly asker: Asker;

  private readonly loaders = new Map<unknown, DataLoader<never, unknown>>();

  /** Contexts as of earlier instants, by the instant in milliseconds since 1970. */
  private readonly earlier = new Map<number, SubgraphContext>();

  /** Of each thing that is told as of an earlier instant, that context. */
  private readonly contextOf = new WeakMap<object, SubgraphContext>();

  constructor(
    /** The id under which the whole request stands in all logs. */
    readonly requestId: string,
    /** Language of names when a field is not asked for in another one. */
    readonly locale: Locale,
    readonly database: DataSource,
    readonly log: Logger,
    /** The SQL statements that the request has sent so far. */
    readonly statements: readonly string[],
    readonly journal: SubgraphJournal,
    /** Who asks. */
    readonly caller: Caller,
    /** The settings that the subgraph declares for itself. */
    readonly settings: OwnSettings,
    /** As of which instant loaders load; undefined for the present. */
    readonly knownAt?: Date,
    /** The context of the request that this one belongs to. */
    private readonly request?: SubgraphContext,
  ) {
    this.asker = request?.asker ?? askerOf(caller);
  }

  /**
   * The request's loader of a definition. It batches the keys of one tick and remembers values until the request ends. A field
   * of what was loaded as of an earlier instant gets a context whose loaders load as of the same (see `inheritInstants`).
   */
  loader<K, V>(definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    return this.keyedLoader(definition.key ?? definition, definition);
  }

  /** The context whose loaders load what was known at an instant. */
  asOf(instant: Date): SubgraphContext {
    const { requestId, locale, database, log, statements, journal, caller, settings } = this;
    const known =
      this.earlier.get(instant.getTime()) ??
      new SubgraphContext(requestId, locale, database, log, statements, journal, caller, settings, instant, this);
    this.earlier.set(instant.getTime(), known);
    return known;
  }

  /** Remembers that something is told as of this context's instant, and with it all that its fields give. */
  remember<T extends object>(thing: T): T {
    this.request?.contextOf.set(thing, this);
    return thing;
  }

  /** The context of the earlier instant as of which a thing was loaded; undefined for the present. */
  ofOwner(owner: unknown): SubgraphContext | undefined {
    if (this.earlier.size === 0 || typeof owner !== 'object' || owner === null) return undefined;
    return this.contextOf.get(owner);
  }

  /** The request's loader under a key, for loaders that depend on arguments: equal keys share one loader. */
  keyedLoader<K, V>(key: unknown, definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    const known = this.loaders.get(key);
    if (known) return known as unknown as DataLoader<K, V>;
    const loader = definition(this);
    this.loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }
}
