import { type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import type { Question } from '../answer/answer';
import { selectedFields } from '../schema/selected-fields';

/** Whether the connection above a list of rows can tell how many there are in all. */
export function parentFieldCounts(
  schema: GraphQLSchema | undefined,
  question: Question,
  path: readonly string[],
): boolean {
  if (!schema) return false;
  let field = selectedFields(parse(question.query), schema, question.operationName);
  for (const key of path.slice(0, -1)) field = field?.selections.find((one) => one.key === key);
  const type = field?.type && getNamedType(field.type);
  return isObjectType(type) && 'totalCount' in type.getFields();
}
