import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field as an operation selects it, with what is selected of it; the same shape as the answer has. */
export interface SelectedField {
  /** Its key in the answer: the alias, or the name. */
  readonly key: string;
  /** Its name in the schema. */
  readonly name: string;
  /** Undefined where no schema is known. */
  readonly type: GraphQLOutputType | undefined;
  readonly description: string | undefined;
  /** In the order of the operation; empty for a plain value. */
  readonly selections: readonly SelectedField[];
}

/** Which operation of a document is meant; undefined when there is none, or several and no name. */
export function operationOf(document: DocumentNode, name?: string): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return name ? operations.find((one) => one.name?.value === name) : operations[0];
}

/**
 * The fields that an operation selects, fragments opened and merged by key.
 *
 * @param schema without it types and descriptions are undefined
 * @returns a field without a name whose selections are those of the root; undefined when there is no such operation
 */
export function selectedFields(
  document: DocumentNode,
  schema: GraphQLSchema | undefined,
  operationName?: string,
): SelectedField | undefined {
  const operation = operationOf(document, operationName);
  if (!operation) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  const root = schema?.getRootType(operation.operation) ?? undefined;
  const scope = { schema, fragments };
  const selections = select(scope, [{ parent: root, set: operation.selectionSet }]);
  return { key: '', name: '', type: root, description: undefined, selections };
}

interface Scope {
  readonly schema: GraphQLSchema | undefined;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Place {
  readonly parent: GraphQLCompositeType | undefined;
  readonly set: SelectionSetNode;
}

interface Draft extends Omit<SelectedField, 'selections'> {
  readonly places: Place[];
}

function select(scope: Scope, places: readonly Place[]): SelectedField[] {
  const drafts = new Map<string, Draft>();
  for (const { parent, set } of places) collect(scope, parent, set, drafts, new Set());
  return [...drafts.values()].map(({ places: below, ...field }) => ({ ...field, selections: select(scope, below) }));
}

function collect(
  scope: Scope,
  parent: GraphQLCompositeType | undefined,
  { selections }: SelectionSetNode,
  drafts: Map<string, Draft>,
  opened: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const key = selection.alias?.value ?? name;
      const definition = fieldOf(parent, name);
      const draft = drafts.get(key) ?? {
        key,
        name,
        type: definition?.type,
        description: definition?.description ?? undefined,
        places: [],
      };
      drafts.set(key, draft);
      const type = definition && (getNamedType(definition.type) as GraphQLNamedType);
      if (selection.selectionSet) {
        draft.places.push({ parent: type && isCompositeType(type) ? type : undefined, set: selection.selectionSet });
      }
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    if (isSpread && opened.has(selection.name.value)) continue;
    const fragment = isSpread ? scope.fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition && scope.schema?.getType(fragment.typeCondition.name.value);
    const below = isSpread ? new Set([...opened, selection.name.value]) : opened;
    collect(scope, isCompositeType(condition) ? condition : parent, fragment.selectionSet, drafts, below);
  }
}

function fieldOf(parent: GraphQLCompositeType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** Whether a type is a list, null or not. */
export function isList(type: GraphQLOutputType | undefined): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
