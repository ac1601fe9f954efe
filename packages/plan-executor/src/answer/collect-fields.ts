import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { conditionHolds } from '../conditions/condition-holds';
import type { PlannedNames } from '../planned-names';

/** What is selected of an object: response name → the fields that give it, in the order of the operation. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** An operation as its fields are collected. */
export interface FieldScope {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether the variable of an `@skip` or `@include` is true. */
  readonly isTrue: (variable: string) => boolean;
}

/** An operation as the shape of an answer is read from it. */
export interface OperationShape extends FieldScope {
  readonly names: PlannedNames;
}

/**
 * Collects what selections select of an object.
 *
 * @param type the object's own, or an interface or union when more is not known
 * @see https://spec.graphql.org/October2021/#CollectFields()
 */
export function collectFields(
  scope: FieldScope,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, scope)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (holds(scope.schema, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = scope.fragments.get(selection.name.value);
        if (fragment && holds(scope.schema, fragment.typeCondition.name.value, type)) collect(fragment.selectionSet);
      }
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}

function isIncluded({ directives = [] }: SelectionNode, { isTrue }: FieldScope): boolean {
  return directives.every((directive) => conditionHolds(directive, isTrue) !== false);
}

function holds(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  if (!isAbstractType(conditional) || !isCompositeType(type)) return false;
  return 'getFields' in type && schema.isSubType(conditional, type);
}
