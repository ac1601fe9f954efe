import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ask } from '../answer/ask';

const QUERY = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true });

/**
 * Asks the gateway for its schema.
 *
 * @throws Error with the gateway's own words when it does not tell, such as where `INTROSPECTION` is `false`
 */
export async function loadSchema(headers: Readonly<Record<string, string>>): Promise<GraphQLSchema> {
  const { body } = await ask({ query: QUERY, variables: {} }, { headers });
  if (!body.data) throw new Error(body.errors?.[0]?.message ?? 'The schema did not come.');
  return buildClientSchema(body.data as unknown as IntrospectionQuery, { assumeValid: true });
}
