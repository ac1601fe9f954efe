import type { TrialAnswer, TrialRequest } from '../testing/executor';
import { hash } from './hash';

/** What goes wrong in the subgraphs of one run. */
export interface FaultPlan {
  readonly seed: number;
  /** How many in a thousand values go wrong; 0 leaves every answer as it is. */
  readonly rate: number;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type SubgraphErrors = { readonly message: string; readonly path?: readonly (string | number)[] }[];

/** The word in the message of an error whose path ends at a null. */
export const NULLS = 'nulls';

/** Ways in which one value goes wrong; `undefined` as its new value leaves it out. */
const VALUE_FAULTS: readonly ((value: Json) => { readonly value?: Json | undefined; readonly isTold: boolean })[] = [
  () => ({ value: null, isTold: true }),
  () => ({ value: null, isTold: false }),
  (value) => ({ value, isTold: true }),
  () => ({ isTold: false }),
  () => ({ isTold: true }),
];

/** As {@link VALUE_FAULTS}, but values of a wrong type, which no GraphQL server answers. */
const TYPE_FAULTS: typeof VALUE_FAULTS = [
  () => ({ value: 'wrong', isTold: false }),
  () => ({ value: 7.5, isTold: false }),
  () => ({ value: {}, isTold: false }),
  () => ({ value: [], isTold: false }),
  (value) => ({ value: [value], isTold: false }),
  (value) => ({ value: Array.isArray(value) ? (value[0] ?? null) : value, isTold: false }),
  (value) => ({ value: Array.isArray(value) ? [...value, null] : value, isTold: false }),
  (value) => ({ value: isObject(value) ? { ...value, surprise: 1 } : value, isTold: false }),
  (value) => ({ value: isObject(value) ? { ...value, __typename: 'Nobody' } : value, isTold: false }),
];

/** Ways in which a whole answer goes wrong. */
const ANSWER_FAULTS: readonly ((answer: TrialAnswer, told: SubgraphErrors) => TrialAnswer)[] = [
  (_, errors) => ({ data: null, errors }),
  (_, errors) => ({ errors }),
  ({ data }, errors) => ({ data: data ?? null, errors }),
  () => ({ data: null }),
  ({ data }, errors) => ({ data: emptied(data), errors }),
  ({ data, errors }) => ({ data: shortened(data), ...(errors ? { errors } : {}) }),
];

/**
 * Spoils a subgraph's answer by the plan.
 *
 * What happens to an entity depends on its representation, not on its place in the request: an executor that sends each
 * representation once gets the same as one that sends it many times.
 */
export function spoil(answer: TrialAnswer, subgraph: string, request: TrialRequest, plan: FaultPlan): TrialAnswer {
  if (plan.rate === 0) return answer;
  const key = [plan.seed, subgraph, request.query];
  if (happens(plan, ['answer', ...key])) {
    const fault = ANSWER_FAULTS[hash('kind', key) % ANSWER_FAULTS.length];
    return fault?.(answer, [{ message: `${subgraph} fails ${hash(key) % 1000}` }]) ?? answer;
  }
  if (!answer.data) return answer;
  const spoiler = new Spoiler(plan, subgraph);
  const representations = request.variables?.representations;
  const data = Object.fromEntries(
    Object.entries(answer.data as Record<string, Json>).map(([name, value]) => [
      name,
      name === '_entities' && Array.isArray(value) && Array.isArray(representations)
        ? value.map((entity, i) => spoiler.spoil(entity, [...key, representations[i]], ['_entities', i]) ?? null)
        : spoiler.spoil(value, key, [name]),
    ]),
  );
  const errors = [...(answer.errors ?? []), ...spoiler.errors];
  return { data: data as Record<string, unknown>, ...(errors.length > 0 ? { errors } : {}) };
}

class Spoiler {
  readonly errors: SubgraphErrors = [];

  constructor(
    private readonly plan: FaultPlan,
    private readonly subgraph: string,
  ) {}

  /** The value, spoilt; `undefined` when it is left out. `basis` is what the fault depends on, `path` where it is told. */
  spoil(value: Json, basis: readonly unknown[], path: readonly (string | number)[]): Json | undefined {
    // No server fails over a __typename; of a wrong one, executors make different things.
    if (path.at(-1) !== '__typename' && happens(this.plan, ['value', basis])) {
      const faults = hash('family', basis) % 3 === 0 ? TYPE_FAULTS : VALUE_FAULTS;
      const spoilt = faults[hash('fault', basis) % faults.length]?.(value);
      const what = spoilt?.value === null ? NULLS : 'spoils';
      if (spoilt?.isTold) this.errors.push({ message: `${this.subgraph} ${what} ${path.at(-1)}`, path });
      return spoilt?.value;
    }
    if (Array.isArray(value)) {
      return value.map((item, i) => this.spoil(item, [...basis, i], [...path, i]) ?? null);
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, item]) => [
      name,
      this.spoil(item, [...basis, name], [...path, name]),
    ]);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
}

function happens({ rate }: FaultPlan, basis: readonly unknown[]): boolean {
  return hash('happens', basis) % 1000 < rate;
}

function emptied(data: TrialAnswer['data']): TrialAnswer['data'] {
  return data && '_entities' in data ? { _entities: [] } : {};
}

function shortened(data: TrialAnswer['data']): Record<string, unknown> {
  const entities = data?._entities;
  return Array.isArray(entities) ? { _entities: entities.slice(1) } : (data ?? {});
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
