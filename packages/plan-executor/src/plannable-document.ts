import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from './fragments';
import { choosePlannedNames, type PlannedNames } from './planned-names';

/** A client's document in a form that the query planner plans right, and what its names stand for. */
export interface PlannableDocument {
  /** To be planned in place of the client's. */
  readonly document: DocumentNode;
  /** To be given to `compilePlan` along with the client's document. */
  readonly names: PlannedNames;
}

/**
 * Makes a document plannable where the planner of `@apollo/query-planner` 2.14 would lose something.
 *
 * - A field that has the name of another field of the graph is planned under a name of its own.
 * - An object of which `@skip` and `@include` may leave nothing is asked for by its `__typename` too: there is such an
 *   object, though it is empty.
 *
 * @param document the client's; it has been validated
 * @param supergraphSchema of the whole plannable supergraph, with what clients do not see
 */
export function makePlannable(document: DocumentNode, supergraphSchema: GraphQLSchema): PlannableDocument {
  const names = choosePlannedNames(document, supergraphSchema);
  const fragments = fragmentsOf(document);
  const plannable = visit(document, {
    Field(field): FieldNode | undefined {
      const name = names.plannedName(field);
      const isRenamed = name !== (field.alias ?? field.name).value;
      const mayBeEmpty = field.selectionSet !== undefined && !isSure(field.selectionSet, fragments);
      if (!isRenamed && !mayBeEmpty) return undefined;
      return {
        ...field,
        ...(isRenamed && { alias: { kind: Kind.NAME, value: name } }),
        ...(field.selectionSet && mayBeEmpty && { selectionSet: withTypename(field.selectionSet) }),
      };
    },
  });
  return { document: plannable, names };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Whether something is selected whatever the variables are. */
function isSure({ selections }: SelectionSetNode, fragments: Fragments): boolean {
  return selections.some((selection) => !isConditional(selection) && isSureSelection(selection, fragments));
}

function isSureSelection(selection: SelectionNode, fragments: Fragments): boolean {
  if (selection.kind === Kind.FIELD) return true;
  const { selectionSet } =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
  return selectionSet !== undefined && isSure(selectionSet, fragments);
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name }) => name.value === 'skip' || name.value === 'include');
}

function withTypename({ selections }: SelectionSetNode): SelectionSetNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { kind: Kind.SELECTION_SET, selections: [typename, ...selections] };
}
