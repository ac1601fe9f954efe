import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether a query selects a field, by the names from the root on. */
export function isSelected(document: DocumentNode | undefined, path: readonly string[]): boolean {
  let set: SelectionSetNode | undefined = document && operationIn(document)?.selectionSet;
  for (const name of path) {
    const field: FieldNode | undefined = set && fieldIn(set, name);
    if (!field) return false;
    set = field.selectionSet;
  }
  return true;
}

/**
 * Selects a field that is not selected, with what leads to it, or takes it out with all below it. What else the query
 * has, arguments, aliases and fragments among it, stays.
 *
 * @param query a GraphQL document; an empty one becomes a query
 * @param isLeaf whether the field is a plain value; of an object `__typename` is selected until something else is
 */
export function toggleField(query: string, path: readonly string[], isLeaf: boolean): string {
  const document = read(query);
  const operation = operationIn(document) ?? EMPTY;
  const isThere = isSelected(document, path);
  const set = isThere ? without(operation.selectionSet, path) : withField(operation.selectionSet, path, isLeaf);
  const changed = { ...operation, selectionSet: set };
  const others = document.definitions.filter((one) => one !== operation);
  if (set.selections.length === 0 && others.length === 0) return '';
  return `${print({ kind: Kind.DOCUMENT, definitions: [changed, ...others] })}\n`;
}

/** Reads a query; undefined when it can not be read. */
export function readQuery(query: string): DocumentNode | undefined {
  try {
    return read(query);
  } catch {
    return undefined;
  }
}

const EMPTY: OperationDefinitionNode = {
  kind: Kind.OPERATION_DEFINITION,
  operation: OperationTypeNode.QUERY,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
};

function read(query: string): DocumentNode {
  const isEmpty = query.replace(/#.*$/gm, '').trim() === '';
  return isEmpty ? { kind: Kind.DOCUMENT, definitions: [] } : parse(query, { noLocation: true });
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
}

function fieldIn({ selections }: SelectionSetNode, name: string): FieldNode | undefined {
  return selections.find((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === name);
}

function withField(set: SelectionSetNode, [name, ...rest]: readonly string[], isLeaf: boolean): SelectionSetNode {
  if (name === undefined) return set;
  const held = fieldIn(set, name);
  const below = held?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  const isObject = rest.length > 0 || !isLeaf;
  const selected = rest.length > 0 ? withField(below, rest, isLeaf) : below;
  const field: FieldNode = {
    ...(held ?? fieldNode(name)),
    ...(isObject && { selectionSet: orTypename(selected) }),
  };
  const selections = held ? set.selections.map((one) => (one === held ? field : one)) : [...set.selections, field];
  return { ...set, selections: selections.filter((one) => selections.length === 1 || !isTypename(one)) };
}

function without(set: SelectionSetNode, [name, ...rest]: readonly string[]): SelectionSetNode {
  const selections = set.selections.flatMap((one): SelectionNode[] => {
    if (one.kind !== Kind.FIELD || one.name.value !== name) return [one];
    if (rest.length === 0 || !one.selectionSet) return [];
    return [{ ...one, selectionSet: orTypename(without(one.selectionSet, rest)) }];
  });
  return { ...set, selections };
}

/** An object needs a selection, so that what it leads to stands when nothing else does. */
function orTypename(set: SelectionSetNode): SelectionSetNode {
  return set.selections.length > 0 ? set : { ...set, selections: [fieldNode('__typename')] };
}

function isTypename(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename' && !selection.alias;
}

function fieldNode(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}
