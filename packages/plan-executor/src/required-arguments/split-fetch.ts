import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, parse, print, type SelectionNode, stripIgnoredCharacters, visit } from 'graphql';
import type { Requirements } from './requirements';
import type { StandIns } from './stand-ins';

/**
 * Splits a fetch of entities whose fields require one field with different arguments: a representation has room for one
 * of them. What it asks for besides goes along with the first.
 */
export function splitFetch(node: FetchNode, standIns: StandIns, requirements: Requirements): FetchNode[] {
  const ownName = (name: string) => standIns.fields.get(name)?.name ?? name;
  const contested = contestedNames(node.requires ?? [], ownName);
  if (contested.size === 0) return [node];
  const document = parse(node.operation, { noLocation: true });
  const groups: Map<string, string>[] = [new Map()];
  const groupOf = (type: string, field: string): number => {
    const needs = [...requirements.of(node.serviceName, type, field)].filter((name) => contested.has(name));
    const fits = (group: Map<string, string>) => needs.every((name) => (group.get(ownName(name)) ?? name) === name);
    const index = groups.findIndex(fits);
    const group = groups[index] ?? new Map<string, string>();
    for (const name of needs) group.set(ownName(name), name);
    return index < 0 ? groups.push(group) - 1 : index;
  };
  const groupByField = new Map<SelectionNode, number>();
  for (const [type, field] of entityFields(document)) groupByField.set(field, groupOf(type, field.name.value));
  return groups.flatMap((group, index) => {
    if (![...groupByField.values()].includes(index)) return [];
    const isLeftOut = (name: string) => contested.has(name) && group.get(ownName(name)) !== name;
    return [part(node, document, (field) => (groupByField.get(field) ?? index) === index, isLeftOut)];
  });
}

/** The names of which no two fit into one representation. */
function contestedNames(
  requires: readonly QueryPlanSelectionNode[],
  ownName: (name: string) => string,
): ReadonlySet<string> {
  const namesByOwn = new Map<string, Set<string>>();
  const read = (selection: QueryPlanSelectionNode): void => {
    if (selection.kind === 'Field') {
      const own = ownName(selection.name);
      namesByOwn.set(own, (namesByOwn.get(own) ?? new Set()).add(selection.name));
    }
    selection.selections?.forEach(read);
  };
  requires.forEach(read);
  return new Set([...namesByOwn.values()].flatMap((names) => (names.size > 1 ? [...names] : [])));
}

/** The fields that are asked of the entities themselves, each with the type that the fragment around it names. */
function* entityFields(document: DocumentNode) {
  const within = function* (
    selections: readonly SelectionNode[],
    type: string,
  ): Generator<readonly [string, Extract<SelectionNode, { kind: Kind.FIELD }>]> {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield [type, selection];
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        yield* within(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type);
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const root of definition.selectionSet.selections) {
      if (root.kind === Kind.FIELD) yield* within(root.selectionSet?.selections ?? [], '');
    }
  }
}

/** One of the fetches into which another is split. */
function part(
  node: FetchNode,
  document: DocumentNode,
  isOwn: (field: SelectionNode) => boolean,
  isLeftOut: (name: string) => boolean,
): FetchNode {
  const used = new Set<string>();
  const asked = visit(document, {
    Field: (field) => (isOwn(field) ? undefined : null),
    InlineFragment: { leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
  });
  visit(asked, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  const operation = visit(asked, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  return {
    ...node,
    operation: stripIgnoredCharacters(print(operation)),
    variableUsages: (node.variableUsages ?? []).filter((name) => used.has(name)),
    requires: withoutFields(node.requires ?? [], isLeftOut),
  };
}

function withoutFields(
  selections: readonly QueryPlanSelectionNode[],
  isLeftOut: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && isLeftOut(selection.name)) return [];
    if (!selection.selections) return [selection];
    const below = withoutFields(selection.selections, isLeftOut);
    return below.length === 0 ? [] : [{ ...selection, selections: below }];
  });
}
