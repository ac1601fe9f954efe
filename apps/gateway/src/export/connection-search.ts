import { badUserInput } from '@kakehashi/errors';
import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type SelectedField, type SelectionScope, selectedFields } from './selected-fields';

/** A connection in an operation: a field of a type with `pageInfo` and `nodes` or `edges`, which pages by `after`. */
export interface FoundConnection {
  /** The single objects on the way to it, the root field first. */
  readonly ancestors: readonly SelectedField[];
  readonly field: SelectedField;
  readonly type: GraphQLObjectType;
}

/**
 * Finds the connection to export, by its type; no name of the graph's subject is known here.
 *
 * It may lie below single objects, not below a list: rows of several lists would lose what they belong to.
 *
 * @param path the keys to it joined by dots, such as `shelf.books`; needed when the operation selects several
 * @throws BAD_USER_INPUT when there is none, or several and no path that chooses one
 */
export function findConnection(
  scope: SelectionScope,
  operation: OperationDefinitionNode,
  path: string | undefined,
): FoundConnection {
  const query = scope.schema.getQueryType();
  const found = query ? search(scope, query.name, [operation.selectionSet], []) : [];
  const paths = found.map(pathOf);
  const [first, ...others] = found;
  if (!first) {
    throw badUserInput(
      'query',
      'must select a connection (a list with "pageInfo" and "nodes" or "edges") that is not inside another list',
    );
  }
  if (path === undefined && others.length > 0) throw badUserInput('path', `must be one of ${paths.join(', ')}`);
  const chosen = path === undefined ? first : found[paths.indexOf(path)];
  if (!chosen) throw badUserInput('path', `must be one of ${paths.join(', ')}`, path);
  return chosen;
}

/** The keys to a connection, joined by dots. */
export function pathOf({ ancestors, field }: Pick<FoundConnection, 'ancestors' | 'field'>): string {
  return [...ancestors, field].map(({ key }) => key).join('.');
}

function search(
  scope: SelectionScope,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
  ancestors: readonly SelectedField[],
): FoundConnection[] {
  return selectedFields(scope, typeName, selectionSets).flatMap((field) => {
    const { definition, isConditional, selectionSets: below } = field;
    const type = getNullableType(definition.type);
    if (isConditional || !(isObjectType(type) || isInterfaceType(type))) return [];
    if (isObjectType(type) && isConnection(definition, type)) return [{ ancestors, field, type }];
    return search(scope, type.name, below, [...ancestors, field]);
  });
}

function isConnection({ args }: SelectedField['definition'], type: GraphQLObjectType): boolean {
  const { pageInfo, nodes, edges } = type.getFields();
  const page = pageInfo && getNamedType(pageInfo.type);
  if (!(nodes || edges) || !isObjectType(page)) return false;
  const pages = ['first', 'after'].every((name) => args.some((argument) => argument.name === name));
  return pages && ['hasNextPage', 'endCursor'].every((name) => name in page.getFields());
}
