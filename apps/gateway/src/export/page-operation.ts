import { type FieldNode, Kind, type OperationDefinitionNode, print } from 'graphql';
import type { FoundConnection } from './connection-search';
import type { RowSelection } from './row-selection';
import type { SelectionScope } from './selected-fields';
import { argument, fieldNode, optionalVariable, usedFragments, usedVariables, variable } from './syntax';

/** How the pages of a connection are asked for. */
export interface PageOperation {
  /** The operation's text. */
  readonly text: string;
  /** The first page's, which also asks how many rows there are, where the connection can tell. */
  readonly firstText: string;
  /** Name of the variable that takes the cursor; null for the first page. */
  readonly cursor: string;
  /** The client's variables that the text still uses. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The keys by which a page is read, whatever the client calls them. */
export const ROWS = '_rows';
export const PAGE_INFO = '_pageInfo';
export const ROW_COUNT = '_rowCount';

const PAGING_ARGUMENTS = new Set(['first', 'after', 'last', 'before']);

/** What {@link pageOperation} makes the pages' operation of. */
export interface PagedExport {
  readonly operation: OperationDefinitionNode;
  readonly connection: FoundConnection;
  readonly row: RowSelection;
  /** Rows of a page. */
  readonly pageRows: number;
  /** The client's variables, as they came. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Makes the operation that reads a connection page by page out of the client's.
 *
 * Only the way to the connection and its rows are left of it. The client's own paging gives way: an export has all rows
 * of the list.
 */
export function pageOperation({ fragments }: SelectionScope, exported: PagedExport): PageOperation {
  const { operation, connection, row, variables } = exported;
  const cursor = freeName('cursor', operation);
  const rows = fieldNode(row.field, { key: ROWS, selections: row.selection.selections });
  const pageInfo = fieldNode('pageInfo', {
    key: PAGE_INFO,
    selections: [fieldNode('hasNextPage'), fieldNode('endCursor')],
  });
  const rowCount = fieldNode('totalCount', { key: ROW_COUNT });
  const write = (selections: readonly FieldNode[]) =>
    printOperation(fragments, operation, wayTo(exported, cursor, selections), connection, cursor);
  const counts = 'totalCount' in connection.type.getFields();
  const { text, names } = write([rows, pageInfo]);
  return {
    text,
    firstText: counts ? write([rows, pageInfo, rowCount]).text : text,
    cursor,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name))),
  };
}

/** The root field, down to the connection with its page. */
function wayTo(
  { connection: { ancestors, field }, pageRows }: PagedExport,
  cursor: string,
  selections: readonly FieldNode[],
): FieldNode {
  const kept = field.node.arguments?.filter(({ name }) => !PAGING_ARGUMENTS.has(name.value)) ?? [];
  const page = fieldNode(field.definition.name, {
    key: field.key,
    arguments: [
      ...kept,
      argument('first', { kind: Kind.INT, value: String(pageRows) }),
      argument('after', variable(cursor)),
    ],
    selections,
  });
  return ancestors.reduceRight(
    (below, { key, node, definition }) =>
      fieldNode(definition.name, { key, arguments: node.arguments, selections: [below] }),
    page,
  );
}

function printOperation(
  fragments: SelectionScope['fragments'],
  operation: OperationDefinitionNode,
  root: FieldNode,
  { field: { definition } }: FoundConnection,
  cursor: string,
): { text: string; names: ReadonlySet<string> } {
  const used = usedFragments(root, fragments);
  const names = usedVariables([root, ...used]);
  const kept = operation.variableDefinitions?.filter((one) => names.has(one.variable.name.value)) ?? [];
  const cursorType = String(definition.args.find(({ name }) => name === 'after')?.type);
  const paged: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    name: operation.name ?? { kind: Kind.NAME, value: 'Export' },
    variableDefinitions: [...kept, optionalVariable(cursor, cursorType)],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [root] },
  };
  return { text: print({ kind: Kind.DOCUMENT, definitions: [paged, ...used] }), names };
}

/** A name that no variable of the operation has. */
function freeName(name: string, operation: OperationDefinitionNode): string {
  const isTaken = operation.variableDefinitions?.some(({ variable: { name: taken } }) => taken.value === name);
  return isTaken ? freeName(`_${name}`, operation) : name;
}
