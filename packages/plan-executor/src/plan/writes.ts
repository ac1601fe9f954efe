import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, parse, type SelectionNode } from 'graphql';
import { fragmentsOf } from '../fragments';
import { type PlanPath, readPlanPath } from './places';

/** What a fetch writes into the answer. */
export interface Write {
  readonly path: readonly string[];
  /** The names at that path under which it gives objects or lists of objects. */
  readonly objects: ReadonlySet<string>;
  /** Whether what it gives depends on the objects above its place. */
  readonly isContextual: boolean;
}

/** What the fetches of a node write. */
export function writesOf(node: PlanNode | undefined, path: PlanPath): Write[] {
  switch (node?.kind) {
    case 'Fetch':
      return [writeOf(node, path)];
    case 'Flatten':
      return writesOf(node.node, [...path, ...readPlanPath(node.path)]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => writesOf(child, path));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => writesOf(clause, path));
    default:
      return [];
  }
}

/** What one fetch writes at a path. */
export function writeOf(node: FetchNode, path: PlanPath): Write {
  const document = parse(node.operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  const roots = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  const selections = node.requires ? roots.flatMap((root) => selectionsBelow(root, fragments)) : roots;
  const objects = new Set(selections.flatMap((selection) => objectNames(selection, fragments)));
  for (const rewrite of node.outputRewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') objects.add(rewrite.renameKeyTo);
  }
  const isContextual = (node.contextRewrites?.length ?? 0) > 0 || path.some((step) => typeof step !== 'string');
  return { path: path.filter((step) => typeof step === 'string'), objects, isContextual };
}

/**
 * Whether places that hold the same objects out of one write still do right after a later one.
 *
 * What is written further down depends on nothing but the objects there. At the same place or above it, the later write
 * must not give objects under the same name: these would be merged with what is shared.
 */
export function leavesShared({ path, objects }: Write, later: Write): boolean {
  const shared = Math.min(path.length, later.path.length);
  for (let index = 0; index < shared; index++) if (path[index] !== later.path[index]) return true;
  if (later.path.length > path.length) return !later.isContextual;
  if (later.path.length === path.length) return [...objects].every((name) => !later.objects.has(name));
  return !later.objects.has(path[later.path.length] ?? '');
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function objectNames(selection: SelectionNode, fragments: Fragments): string[] {
  if (selection.kind !== Kind.FIELD) {
    return selectionsBelow(selection, fragments).flatMap((below) => objectNames(below, fragments));
  }
  return selection.selectionSet ? [(selection.alias ?? selection.name).value] : [];
}

function selectionsBelow(selection: SelectionNode, fragments: Fragments): readonly SelectionNode[] {
  const parent = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
  return parent?.selectionSet?.selections ?? [];
}
