import type { SubgraphClient } from './subgraph-client';

/** A subgraph, as somebody asks it. */
type Asked = Pick<SubgraphClient, 'query'>;

interface Named {
  readonly name: string;
}

interface Group {
  readonly keys: readonly { readonly value: string | null; readonly label: string | null }[];
  readonly count: number;
}

interface Told {
  readonly groups: readonly Group[];
  readonly total: { readonly count: number };
}

const TOLD = '{ groups { keys { value label(locale: VI) } count } total { count } coverage { copies { of asOf } } }';

/**
 * Asks every statistic of a subgraph by each dimension and by each two, and compares it with its list for the same asker: the
 * total, and the buckets of the facet where there is one of the same name.
 *
 * @returns what does not agree, as question and message; empty when every declaration is sound. That there are no statistics is a fault too
 */
export async function faultsOfStatistics(subgraph: Asked): Promise<string[]> {
  const { data } = await subgraph.query('{ __schema { queryType { fields { name type { name } } } } }');
  const fields: readonly (Named & { readonly type: { readonly name: string | null } })[] =
    data.__schema.queryType.fields;
  const things = fields.flatMap(({ type }) => /^(.+)Statistics$/.exec(type.name ?? '')?.[1] ?? []);
  if (things.length === 0) return ['there are no statistics'];
  const faults: string[] = [];
  for (const thing of things) {
    const list = fields.find(({ type }) => type.name === `${thing}Connection`)?.name;
    if (list === undefined) faults.push(`${thing}: there is no list of it`);
    else faults.push(...(await faultsOfOne(subgraph, thing, list)));
  }
  return faults;
}

async function faultsOfOne(subgraph: Asked, thing: string, list: string): Promise<string[]> {
  const types = await subgraph.query(`{ dimensions: __type(name: "${thing}Dimension") { enumValues { name } }
    facets: __type(name: "${thing}FacetField") { enumValues { name } } }`);
  const dimensions: string[] = types.data.dimensions.enumValues.map(({ name }: Named) => name);
  const facets: string[] = types.data.facets.enumValues.map(({ name }: Named) => name);
  const query = `${thing.charAt(0).toLowerCase()}${thing.slice(1)}Statistics`;
  const shared = dimensions.filter((name) => facets.includes(name));
  const listed = await subgraph.query(
    `{ ${list} { totalCount facets(fields: [${shared}]) { field buckets { value count } } } }`,
  );
  if (listed.errors) return [`${list}: ${JSON.stringify(listed.errors)}`];
  const { totalCount, facets: counted } = listed.data[list];
  const bucketsOf = new Map<string, object[]>(
    counted.map(({ field, buckets }: { field: string; buckets: object[] }) => [field, buckets]),
  );
  const faults: string[] = [];
  const pairs = dimensions.flatMap((one, place) => dimensions.slice(place + 1).map((other) => [one, other]));
  for (const groupBy of [...dimensions.map((one) => [one]), ...pairs]) {
    const question = `${query}(groupBy: [${groupBy}])`;
    const { data, errors } = await subgraph.query(`{ told: ${question} ${TOLD} }`);
    if (errors) {
      faults.push(`${question}: ${errors.map(({ message }) => message).join(' ')}`);
      continue;
    }
    const { groups, total } = data.told as Told;
    const inGroups = groups.reduce((all, { count }) => all + count, 0);
    if (total.count !== totalCount) faults.push(`${question}: ${total.count} in all, but the list has ${totalCount}`);
    if (inGroups < total.count) faults.push(`${question}: only ${inGroups} of ${total.count} are in groups`);
    const buckets = groupBy.length === 1 && bucketsOf.get(String(groupBy[0]));
    if (buckets && told(groups) !== inOrder(buckets.map((bucket) => JSON.stringify(bucket)))) {
      faults.push(`${question}: ${told(groups)}, but the facet is ${JSON.stringify(buckets)}`);
    }
  }
  return faults;
}

function told(groups: readonly Group[]): string {
  return inOrder(
    groups
      .filter(({ count }) => count > 0)
      .map(({ keys, count }) => JSON.stringify({ value: keys[0]?.value ?? null, count })),
  );
}

function inOrder(texts: readonly string[]): string {
  return texts.toSorted().join();
}
