import { badUserInput } from '@kakehashi/errors';
import { type GraphQLNamedType, getNamedType, type SelectionSetNode } from 'graphql';
import type { FoundConnection } from './connection-search';
import type { ExportSchema } from './export-schema';
import { type SelectionScope, selectedFields } from './selected-fields';
import { fieldNode, selectionSet } from './syntax';
import { taggedSelection } from './tagged-selection';

/** What a row of an export is. */
export interface RowSelection {
  /** The field of the connection that has the rows: `nodes` or `edges`. */
  readonly field: string;
  readonly type: GraphQLNamedType;
  /** What the client selects of a row, and its tagged fields. */
  readonly selection: SelectionSetNode;
}

/**
 * Finds out what a row is: a node, or an edge where the client selects edges.
 *
 * @throws BAD_USER_INPUT when neither is selected, or more than one
 */
export function rowSelection(
  exported: ExportSchema,
  scope: SelectionScope,
  { field, type }: FoundConnection,
): RowSelection {
  const parts = selectedFields(scope, type.name, field.selectionSets);
  const [rows, ...others] = parts.filter(({ definition: { name } }) => name === 'nodes' || name === 'edges');
  if (!rows || others.length > 0) {
    throw badUserInput('query', 'must select either "nodes" or "edges" of the connection to export, and once');
  }
  const rowType = getNamedType(rows.definition.type);
  const selected = selectedFields(scope, rowType.name, rows.selectionSets);
  const node = selected.find(({ definition }) => definition.name === 'node');
  const isEdge = rows.definition.name === 'edges';
  const nodeType = node && getNamedType(node.definition.type);
  const added = !isEdge
    ? taggedSelection(exported, rowType, selected)
    : node && nodeType
      ? [
          fieldNode('node', {
            key: node.key,
            selections: taggedSelection(exported, nodeType, selectedFields(scope, nodeType.name, node.selectionSets)),
          }),
        ].filter(({ selectionSet: tagged }) => tagged)
      : [];
  const own = rows.selectionSets.flatMap(({ selections }) => selections);
  return { field: rows.definition.name, type: rowType, selection: selectionSet([...own, ...added]) };
}
