import type { SubgraphTest } from './subgraph-test';

interface RootField {
  readonly name: string;
  readonly type: { readonly name: string | null };
}

/**
 * Asks every root list of a subgraph for all its facets and for every order it offers, in every language and direction.
 *
 * @returns what went wrong, as list and message; empty when every declaration is sound SQL
 */
export async function faultsOfLists(subgraph: SubgraphTest): Promise<{ lists: number; faults: string[] }> {
  const { data } = await subgraph.query('{ __schema { queryType { fields { name type { name } } } } }');
  const fields: readonly RootField[] = data.__schema.queryType.fields;
  const lists = fields.filter(({ type }) => type.name?.endsWith('Connection'));
  const faults: string[] = [];
  for (const { name, type } of lists) {
    const thing = type.name?.replace(/Connection$/, '') ?? '';
    for (const question of await questionsOf(subgraph, name, thing)) {
      const { errors } = await subgraph.query(question);
      if (errors) faults.push(`${question}: ${errors.map(({ message }) => message).join(' ')}`);
    }
  }
  return { lists: lists.length, faults };
}

async function questionsOf(subgraph: SubgraphTest, list: string, thing: string): Promise<string[]> {
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
