import type { SubgraphClient } from './subgraph-client';

/** A subgraph, as whoever may read all its lists asks it. */
type Asked = Pick<SubgraphClient, 'query'>;

interface RootField {
  readonly name: string;
  readonly type: { readonly name: string | null };
}

/** Finds every row, so that nothing that is kept of the whole list answers it. */
const EVERY_ROW = 'where: { or: [{ id: { isNull: true } }, { id: { isNull: false } }] }';

/**
 * Asks every root list of a subgraph for all its facets and for every order it offers, in every language and direction, and
 * whether counts that are kept are those that are counted.
 *
 * @returns what went wrong, as list and message; empty when every declaration is sound SQL. That there is no list is a fault too
 */
export async function faultsOfLists(subgraph: Asked): Promise<string[]> {
  const { data } = await subgraph.query('{ __schema { queryType { fields { name type { name } } } } }');
  const fields: readonly RootField[] = data.__schema.queryType.fields;
  const lists = fields.filter(({ type }) => type.name?.endsWith('Connection'));
  if (lists.length === 0) return ['there is no list'];
  const faults: string[] = [];
  for (const { name, type } of lists) {
    const thing = type.name?.replace(/Connection$/, '') ?? '';
    for (const question of await questionsOf(subgraph, name, thing)) {
      const { errors } = await subgraph.query(question);
      if (errors) faults.push(`${question}: ${errors.map(({ message }) => message).join(' ')}`);
    }
    const whole = await countsOf(subgraph, name, thing, '');
    const counted = await countsOf(subgraph, name, thing, `(${EVERY_ROW})`);
    faults.push(
      ...whole.filter((facet, index) => facet !== counted[index]).map((facet) => `${name}: kept is ${facet}`),
    );
  }
  return faults;
}

/** The total and each facet of a list, as text; nothing of a list without facets, such as the journal. */
async function countsOf(subgraph: Asked, list: string, thing: string, given: string): Promise<string[]> {
  const { data } = await subgraph.query(`{ facets: __type(name: "${thing}FacetField") { enumValues { name } } }`);
  const names = data.facets?.enumValues.map(({ name }: { readonly name: string }) => name) ?? [];
  if (names.length === 0) return [];
  const facets = `facets(fields: [${names}]) { field bucketCount buckets { value count } }`;
  const answer = await subgraph.query(`{ ${list}${given} { totalCount ${facets} } }`);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { totalCount, facets: found } = answer.data[list];
  return [`totalCount ${totalCount}`, ...found.map((facet: object) => JSON.stringify(facet))];
}

async function questionsOf(subgraph: Asked, list: string, thing: string): Promise<string[]> {
  const { data } = await subgraph.query(`{
    orders: __type(name: "${thing}OrderField") { enumValues { name } }
    order: __type(name: "${thing}Order") { inputFields { name } }
    facets: __type(name: "${thing}FacetField") { enumValues { name } }
  }`);
  const namesOf = (values: readonly { readonly name: string }[] = []) => values.map(({ name }) => name);
  const hasLocale = namesOf(data.order?.inputFields).includes('locale');
  const terms = namesOf(data.orders?.enumValues).flatMap((field) => {
    const isNamed = hasLocale && (field === 'NAME' || field === 'TITLE');
    const locales = isNamed ? ['', ', locale: VI', ', locale: JA', ', locale: EN'] : [''];
    return locales.flatMap((locale) => ['ASC', 'DESC'].map((way) => `{ field: ${field}, direction: ${way}${locale} }`));
  });
  const facets = namesOf(data.facets?.enumValues);
  return [
    ...terms.map((term) => `{ ${list}(orderBy: [${term}]) { nodes { __typename } } }`),
    ...(facets.length > 0
      ? [`{ ${list} { facets(fields: [${facets}]) { field buckets { value label count } } } }`]
      : []),
  ];
}
