import { type GraphQLSchema, getNamedType } from 'graphql';

/** What is held of every type: how much, where from, when it changed and how complete it is. How fresh copies are is nobody's. */
export function holdingsQuestions(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => getNamedType(type).name === 'Holdings')
    .map(({ name }) => {
      const sources = 'sources { source rows oldestRetrievedAt newestRetrievedAt }';
      return `${name} { types { type rows lastChangedAt ${sources} filled { field rows } } }`;
    });
}
