import { type GraphQLSchema, getNamedType, isEnumType } from 'graphql';

/** Every statistic by each of its dimensions alone: how many rows there are, and with which values. */
export function statisticsQuestions(schema: GraphQLSchema): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap(({ name, args }) => {
    const groupBy = args.find((argument) => argument.name === 'groupBy');
    const dimension = groupBy && getNamedType(groupBy.type);
    if (!isEnumType(dimension)) return [];
    return dimension
      .getValues()
      .map(({ name: by }) => `${name}(groupBy: [${by}]) { total { count } groups { count keys { dimension value } } }`);
  });
}
