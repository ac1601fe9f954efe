import { setTimeout as pause } from 'node:timers/promises';
import { type GraphQLError, validate } from 'graphql';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import { PlannedOperations } from '../planning/planned-operations';
import type { SubgraphSources } from '../transport/subgraph-sources';
import type { SmokeOperation } from './smoke-operation';
import { SupergraphError } from './supergraph-error';

/** How long to wait before a smoke query is tried again. */
const TRY_AGAIN_MS = 500;

/**
 * Tries a supergraph that is not served yet by asking its real subgraphs a query.
 *
 * It is carried out by our own executor, whoever carries out those of clients. Limits and rules about who may ask what do
 * not hold for it.
 */
export class SmokeQuery {
  /** @param graceMs how long it is tried again before the supergraph counts as failed, in milliseconds */
  constructor(
    private readonly smoke: SmokeOperation,
    private readonly graceMs: number,
    private readonly sources: SubgraphSources,
  ) {}

  /**
   * Asks until there is an answer without errors.
   *
   * @param signal ends it
   * @throws SupergraphError SMOKE_QUERY_FAILED
   * @throws what the signal was aborted with
   */
  async run(supergraph: LoadedSupergraph, signal: AbortSignal): Promise<void> {
    const operation = this.plan(supergraph);
    const urls = new Map(supergraph.subgraphs.map(({ name, url }) => [name, url]));
    const ask = () =>
      operation.execute({
        variables: {},
        context: undefined,
        call: (name, request) => this.sources.at(name, urls.get(name) ?? '').call(request, undefined),
      });
    const end = performance.now() + this.graceMs;
    for (;;) {
      const { errors = [] } = await until(signal, ask());
      if (errors.length === 0) return;
      if (performance.now() + TRY_AGAIN_MS > end) throw failed(errors);
      await pause(TRY_AGAIN_MS, undefined, { signal });
    }
  }

  private plan(supergraph: LoadedSupergraph) {
    const { document, text: source } = this.smoke;
    const faults = validate(supergraph.apiSchema, document);
    if (faults.length > 0) throw failed(faults);
    try {
      const operations = new PlannedOperations<undefined>(supergraph);
      return operations.find({ document, source, queryHash: '', operationName: undefined, variables: {} });
    } catch (fault) {
      throw failed([fault as Error]);
    }
  }
}

function failed(faults: readonly (Error | GraphQLError)[]): SupergraphError {
  const told = faults.slice(0, 3).map((fault) => {
    const { code, subgraph } = 'extensions' in fault ? fault.extensions : {};
    return [code, subgraph, fault.message].filter(Boolean).join(' ');
  });
  const more = faults.length > told.length ? ` (${faults.length} errors)` : '';
  return new SupergraphError(`The smoke query failed: ${told.join('; ')}${more}`, 'SMOKE_QUERY_FAILED');
}

/** What the work gives, or the reason of the signal when that comes first. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
