import type { SubgraphClient } from './subgraph-client';

/** A subgraph, as somebody asks it. */
type Asked = Pick<SubgraphClient, 'query'>;

interface RootField {
  readonly name: string;
  readonly type: { readonly name: string | null };
}

interface ToldSource {
  readonly source: string;
  readonly rows: number;
  readonly oldestRetrievedAt: string | null;
  readonly newestRetrievedAt: string | null;
}

interface ToldHolding {
  readonly type: string;
  readonly rows: number;
  readonly lastChangedAt: string | null;
  readonly sources: readonly ToldSource[];
  readonly filled: readonly { readonly field: string; readonly rows: number }[];
}

const TOLD = `{ types { type rows lastChangedAt sources { source rows oldestRetrievedAt newestRetrievedAt } filled { field rows } }
  copies { of from asOf behindSeconds } }`;

/**
 * Asks what a subgraph holds, and compares it with its lists for the same asker: how many rows there are, by source, with a value
 * in each field, and when those of the first page were read at their source.
 *
 * @returns what does not agree, as type and message; empty when every declaration is sound. That nothing is held is a fault too
 */
export async function faultsOfHoldings(subgraph: Asked): Promise<string[]> {
  const { data } = await subgraph.query('{ __schema { queryType { fields { name type { name } } } } }');
  const fields: readonly RootField[] = data.__schema.queryType.fields;
  const root = fields.find(({ type }) => type.name === 'Holdings')?.name;
  if (root === undefined) return ['nothing tells what is held'];
  const answer = await subgraph.query(`{ told: ${root} ${TOLD} }`);
  if (answer.errors) return answer.errors.map(({ message }) => message);
  const told: readonly ToldHolding[] = answer.data.told.types;
  if (told.length === 0) return ['nothing is held'];
  const faults: string[] = [];
  for (const holding of told) {
    const list = fields.find(({ type }) => type.name === `${holding.type}Connection`)?.name;
    if (list === undefined) faults.push(`${holding.type}: there is no list of it`);
    else faults.push(...(await faultsOfOne(subgraph, holding, list)));
  }
  return faults;
}

async function faultsOfOne(subgraph: Asked, holding: ToldHolding, list: string): Promise<string[]> {
  const { filled, sources } = holding;
  const { data, errors } = await subgraph.query(`{
    whole: ${list}(first: 1, orderBy: [{ field: UPDATED_AT, direction: DESC }]) { totalCount nodes { updatedAt } }
    ${filled.map(({ field }, index) => `f${index}: ${list}(where: ${hasValue(field)}) { totalCount }`).join('\n')}
    ${sources.map(({ source }, index) => `s${index}: ${list}(first: 100, where: { source: { eq: ${JSON.stringify(source)} } }) { totalCount nodes { provenance { retrievedAt } } }`).join('\n')}
  }`);
  if (errors) return [`${holding.type}: ${errors.map(({ message }) => message).join(' ')}`];
  const expected = {
    rows: data.whole.totalCount,
    lastChangedAt: data.whole.nodes[0]?.updatedAt ?? null,
    sources: sources.map((told, index) => sourceOf(data[`s${index}`], told)),
    filled: filled.map(({ field }, index) => ({ field, rows: data[`f${index}`].totalCount })),
  };
  const inSources = sources.reduce((sum, { rows }) => sum + rows, 0);
  const isWhole = sources.length === 100 || inSources === holding.rows;
  return Object.entries({ ...expected, ...(!isWhole && { sources: [`of ${holding.rows} rows`] }) })
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(holding[key as keyof ToldHolding]))
    .map(
      ([key, value]) =>
        `${holding.type}.${key}: ${JSON.stringify(holding[key as keyof ToldHolding])}, but the list has ${JSON.stringify(value)}`,
    );
}

interface ListedSource {
  readonly totalCount: number;
  readonly nodes: readonly { readonly provenance: { readonly retrievedAt: string | null } }[];
}

/** A source as its rows tell; of more rows than a page has, those of the page must lie between what was told. */
function sourceOf({ totalCount, nodes }: ListedSource, told: ToldSource): ToldSource {
  const all = totalCount > nodes.length ? [told.oldestRetrievedAt, told.newestRetrievedAt] : [];
  const instants = [...all, ...nodes.map(({ provenance }) => provenance.retrievedAt)]
    .filter((instant) => instant !== null)
    .toSorted();
  return {
    source: told.source,
    rows: totalCount,
    oldestRetrievedAt: instants[0] ?? null,
    newestRetrievedAt: instants.at(-1) ?? null,
  };
}

/** The filter of the rows with a value; `affiliation.organisation` is a field of a link. */
function hasValue(field: string): string {
  const [head = '', linked] = field.split('.');
  const holds = /^has[A-Z]/.test(field) ? '{ eq: true }' : '{ isNull: false }';
  return linked === undefined ? `{ ${head}: ${holds} }` : `{ ${head}: { ${linked}: ${holds} } }`;
}
