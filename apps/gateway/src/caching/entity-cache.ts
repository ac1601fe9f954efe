import { createHash } from 'node:crypto';
import type { GatewayContext } from '../gateway-context';
import type { Store } from '../store/store';
import { SubgraphFailure } from '../transport/subgraph-failure';
import type { SubgraphResponse } from '../transport/subgraph-response';
import type { SubgraphRequest } from '../transport/subgraph-source';
import type { CacheCounts } from './cache-counts';
import type { CacheHint } from './cache-hint';
import type { Generations } from './generations';
import { hintOf, readKeptEntity, writeKeptEntity } from './kept-entity';
import { personOf } from './person';
import { type Representation, thingsOf } from './representation';

/** Asks a subgraph, and tells for how long its answer may be kept. */
export type AskForEntities = (
  request: SubgraphRequest,
  onHint: (hint: CacheHint) => void,
) => Promise<SubgraphResponse | SubgraphFailure>;

/** A subgraph as far as what is kept of it goes. */
export interface KeptSubgraph {
  readonly name: string;
  readonly url: string;
}

/**
 * Keeps what subgraphs tell of entities, each entity by itself, and asks only for those that are missing.
 *
 * An entity is found by the subgraph, the fields asked for with their arguments, its representation, and who asks, as far
 * as subgraphs can tell. Never kept: what came with an error, an entity that was not found, what is private of somebody
 * who is not told.
 */
export class EntityCache {
  constructor(
    private readonly store: Store,
    private readonly generations: Generations,
    private readonly counts: CacheCounts,
  ) {}

  /** Answers a request for entities, or tells why the subgraph could not be asked for what is missing. */
  async answer(
    subgraph: KeptSubgraph,
    request: SubgraphRequest,
    context: GatewayContext,
    ask: AskForEntities,
  ): Promise<SubgraphResponse | SubgraphFailure> {
    const { keys, generation } = await this.keysOf(subgraph, request, context.identity);
    const kept = (await this.store.getMany(keys)).map(readKeptEntity);
    for (const one of kept) {
      this.counts.count(one !== undefined);
      if (one) context.cachePolicy?.restrict(hintOf(one));
    }
    const entities: unknown[] = kept.map((one) => one?.entity ?? null);
    const missing = [...kept.keys()].filter((index) => kept[index] === undefined);
    context.watch.debug?.found(subgraph.name, kept.length - missing.length, kept.length);
    if (missing.length === 0) return { data: { _entities: entities } };
    let hint: CacheHint = {};
    const answer = await ask({ ...requestFor(request, missing), generation }, (told) => {
      hint = told;
    });
    if (answer instanceof SubgraphFailure) return answer;
    const { data, errors } = answer;
    if (!errors && data && mayKeep(hint, context)) this.keep(pick(keys, missing), entitiesOf(data), hint);
    if (data) for (const [position, index] of missing.entries()) entities[index] = entitiesOf(data)[position];
    return { data: data ? { _entities: entities } : null, ...(errors && { errors: errors.map(placedAt(missing)) }) };
  }

  private async keysOf(
    { name, url }: KeptSubgraph,
    { query, variables: { representations, ...variables } = {} }: SubgraphRequest,
    identity: string,
  ): Promise<{ readonly keys: readonly string[]; readonly generation: string }> {
    const all = representations as readonly Representation[];
    const things = all.map(thingsOf);
    const generations = await this.generations.of([...new Set(things.flat())]);
    // The planner puts the client's name of the operation into the text, and nothing depends on it.
    const asked = hash(JSON.stringify([name, url, query.replace(/^query \w+/, 'query'), variables, identity]));
    const keys = all.map((representation, index) =>
      hash(asked + JSON.stringify([representation, things[index]?.map((thing) => generations.get(thing))])),
    );
    return { keys, generation: [...generations.values()].join('') };
  }

  private keep(keys: readonly string[], entities: readonly unknown[], hint: CacheHint): void {
    for (const [index, key] of keys.entries()) {
      const entity = entities[index];
      if (entity != null) void this.store.set(key, writeKeptEntity(entity, hint), { ttl: hint.maxAge ?? 0 });
    }
  }
}

function mayKeep({ maxAge = 0, scope }: CacheHint, context: GatewayContext): boolean {
  return maxAge > 0 && (scope !== 'PRIVATE' || personOf(context) !== null);
}

/** The request for some of the entities; as it is when these are all. */
function requestFor(request: SubgraphRequest, wanted: readonly number[]): SubgraphRequest {
  const representations = request.variables?.representations as readonly Representation[];
  if (wanted.length === representations.length) return request;
  const { body: _body, variables, ...rest } = request;
  return { ...rest, variables: { ...variables, representations: pick(representations, wanted) } };
}

function entitiesOf({ _entities: entities }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return entities as readonly unknown[];
}

/** Moves an error about one of the missing entities to its place among all. */
function placedAt(missing: readonly number[]) {
  return <E extends { readonly path?: readonly (string | number)[] }>(error: E): E => {
    const [field, position, ...below] = error.path ?? [];
    const index = typeof position === 'number' ? missing[position] : undefined;
    return field === undefined || index === undefined ? error : { ...error, path: [field, index, ...below] };
  };
}

function pick<T>(list: readonly T[], indexes: readonly number[]): T[] {
  return indexes.map((index) => list[index] as T);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
