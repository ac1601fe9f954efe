import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fieldText } from './field-text';
import { fragmentsOf } from './fragments';

/**
 * Whether an operation asks an object for other things under one name, as the type of an object above it may be:
 * `... on Song { maker { photo(size: 1) } } ... on Film { maker { photo(size: 2) } }`.
 *
 * The planner must then tell the types in its paths apart (`typeConditionedFetching`), which else would only cost calls.
 *
 * @param document has been validated
 */
export function dependsOnTypesAbove(document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);

  /** The fields of one selection, whatever the types are. */
  function* fieldsOf({ selections }: SelectionSetNode): Generator<FieldNode> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield selection;
      else yield* fieldsOf(selectionsOf(selection));
    }
  }

  const selectionsOf = (selection: Exclude<SelectionNode, FieldNode>): SelectionSetNode => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
    const fragment = fragments.get(selection.name.value);
    return fragment?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  };

  /** @param parents what is selected of objects at one path, by each field that leads there */
  const differ = (parents: readonly SelectionSetNode[]): boolean => {
    const asked = new Map<string, Map<string, number>>();
    const below = new Map<string, SelectionSetNode[]>();
    for (const [index, parent] of parents.entries()) {
      for (const field of fieldsOf(parent)) {
        const name = (field.alias ?? field.name).value;
        const texts = asked.get(name) ?? new Map<string, number>();
        const text = fieldText(field);
        const before = texts.get(text);
        if (before === undefined && [...texts.values()].some((other) => other !== index)) return true;
        if (before === undefined) texts.set(text, index);
        asked.set(name, texts);
        if (!field.selectionSet) continue;
        const others = below.get(name);
        if (others) others.push(field.selectionSet);
        else below.set(name, [field.selectionSet]);
      }
    }
    return [...below.values()].some(differ);
  };

  return document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && differ([definition.selectionSet]),
  );
}
