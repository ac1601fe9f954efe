import { parse } from 'graphql';
import type { Api } from '../api';
import type { BenchSystem } from '../bench-system';
import { atMost } from '../goal';
import { interleave } from '../interleave';
import { printTable } from '../report';

const GOAL_MS = 300;
const WORST = 12;
/** A list of all buckets, such as of 36,000 organisations, takes longer to write down than to count. */
const BUCKETS = 1_000;

interface Measured {
  readonly what: string;
  readonly median: number;
}

/** Who asks: nobody in particular, and who may read all lists and the people whom only members see. */
const ASKERS = { everybody: undefined, analyst: 'analyst' } as const;

/** Every facet of every root list, its largest buckets over the whole list, at its subgraph, for each asker; the slowest are printed. */
export async function benchFacets(system: BenchSystem, rounds: number): Promise<void> {
  const measured: Measured[] = [];
  for (const name of ['people', 'organisations', 'programmes', 'funding']) {
    for (const [asker, role] of Object.entries(ASKERS)) {
      const subgraph = system.subgraph(name, role);
      const cases = (await facetsOf(subgraph)).filter(({ isClosed }) => role !== undefined || !isClosed);
      const times = await interleave(
        cases.map(({ list, facet }) => ({
          name: `${list} ${facet}, ${asker}`,
          run: () =>
            subgraph.query(
              `{ ${list}(first: 1) { facets(fields: [${facet}], first: ${BUCKETS}) { bucketCount buckets { value count } } } }`,
            ),
        })),
        rounds,
        1,
      );
      measured.push(...[...times].map(([what, { median }]) => ({ what, median })));
    }
  }
  const slow = measured.filter(({ median }) => median > GOAL_MS).length;
  printTable(
    `Facets of whole lists, ${BUCKETS} buckets, at the subgraph: ${measured.length} measured, ${slow} above ${GOAL_MS} ms; the slowest`,
    ['facet, asked by', 'median ms#', 'goal'],
    measured
      .sort((one, other) => other.median - one.median)
      .slice(0, WORST)
      .map(({ what, median }) => [what, median.toFixed(1), atMost(median, GOAL_MS, 'ms')]),
  );
}

interface NamedType {
  readonly name: string;
  readonly type: { readonly name: string | null };
}

interface Facet {
  readonly list: string;
  readonly facet: string;
  /** Whether the list needs a scope. */
  readonly isClosed: boolean;
}

/** The root lists of a subgraph with their facets. */
async function facetsOf(subgraph: Api): Promise<Facet[]> {
  const { __schema, _service } = await subgraph.query(
    '{ _service { sdl } __schema { queryType { fields { name type { name } } } types { name enumValues { name } } } }',
  );
  const isClosed = closedLists(_service.sdl);
  const values = new Map<string, readonly { readonly name: string }[]>(
    __schema.types.map((type: { name: string; enumValues: readonly { name: string }[] | null }) => [
      type.name,
      type.enumValues ?? [],
    ]),
  );
  return __schema.queryType.fields.flatMap(({ name, type }: NamedType) => {
    const listed = /^(.+)Connection$/.exec(type.name ?? '')?.[1];
    return (values.get(`${listed}FacetField`) ?? []).map((facet) => ({
      list: name,
      facet: facet.name,
      isClosed: isClosed(name),
    }));
  });
}

/** Whether a root list needs a scope, by the subgraph's schema. */
function closedLists(sdl: string): (list: string) => boolean {
  const closed = new Set<string>();
  for (const definition of parse(sdl).definitions) {
    if (!('fields' in definition) || definition.name?.value !== 'Query') continue;
    for (const { name, directives = [] } of definition.fields ?? [])
      if (directives.some((directive) => directive.name.value === 'requiresScopes')) closed.add(name.value);
  }
  return (list) => closed.has(list);
}
