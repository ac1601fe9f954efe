import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** One key of an answer, and what an operation selects under it. */
export interface SelectedField {
  /** The key: alias or name. */
  readonly key: string;
  /** The first selection of it; its arguments are those of all others. */
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Selections of the key's value, to be merged. */
  readonly selectionSets: readonly SelectionSetNode[];
  /** Whether it is there for some of the possible types only. */
  readonly isConditional: boolean;
}

/** What {@link selectedFields} reads an operation by. The operation must be valid. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables; `@skip` and `@include` are decided by them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The keys that an answer of a type has, in the order of the selection, fragments resolved.
 *
 * A fragment on some of an abstract type's possible types counts, its fields marked as conditional. `__typename` is left
 * out.
 */
export function selectedFields(
  scope: SelectionScope,
  typeName: string,
  selectionSets: readonly SelectionSetNode[],
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const visit = (selections: readonly SelectionNode[], parent: string, isConditional: boolean): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, scope.variables)) continue;
      if (selection.kind === Kind.FIELD) addField(scope, fields, selection, parent, isConditional);
      else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
        if (!fragment) continue;
        const condition = fragment.typeCondition?.name.value ?? parent;
        visit(
          fragment.selectionSet.selections,
          narrowerOf(scope.schema, parent, condition),
          isConditional || !covers(scope.schema, condition, parent),
        );
      }
    }
  };
  for (const { selections } of selectionSets) visit(selections, typeName, false);
  return [...fields.values()];
}

function addField(
  { schema }: SelectionScope,
  fields: Map<string, SelectedField>,
  node: FieldNode,
  parent: string,
  isConditional: boolean,
): void {
  const type = schema.getType(parent);
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!definition) return;
  const key = node.alias?.value ?? node.name.value;
  const known = fields.get(key);
  const own = node.selectionSet ? [node.selectionSet] : [];
  fields.set(
    key,
    known
      ? {
          ...known,
          selectionSets: [...known.selectionSets, ...own],
          isConditional: known.isConditional && isConditional,
        }
      : { key, node, definition, selectionSets: own, isConditional },
  );
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const given = { ...variables };
  if (getDirectiveValues(GraphQLSkipDirective, node, given)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, given)?.if !== false;
}

/** Whether every value of a type fulfils a fragment's condition. */
function covers(schema: GraphQLSchema, condition: string, typeName: string): boolean {
  if (condition === typeName) return true;
  const [outer, inner] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(outer) && (isObjectType(inner) || isInterfaceType(inner)) && schema.isSubType(outer, inner);
}

/** The type to look fields up in: an object type's own, though a fragment names an interface of it. */
function narrowerOf(schema: GraphQLSchema, parent: string, condition: string): string {
  return covers(schema, condition, parent) && isObjectType(schema.getType(parent)) ? parent : condition;
}
