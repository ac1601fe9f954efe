import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Question } from '../answer/answer';
import { operationOf } from '../schema/selected-fields';

/** The variable that takes a page's cursor, and the keys by which a page is read, whatever the question calls them. */
const CURSOR = 'pageCursor';
export const PAGE = '_page';
export const TOTAL = '_total';

const PAGING_ARGUMENTS = new Set(['first', 'after', 'last', 'before']);

/** How the pages of a connection are asked for. */
export interface PagedQuestion {
  /** Keys from the data to the connection. */
  readonly connection: readonly string[];
  /** Key of its rows: `nodes` or `edges`, or an alias of them. */
  readonly rows: string;
  /** The question for the page after a cursor; null is the first page, which also asks for the total. */
  readonly page: (cursor: string | null) => Question;
}

/** What {@link pagedQuestion} makes pages of. */
export interface Paging {
  /** Keys from the data to the rows. */
  readonly path: readonly string[];
  readonly pageSize: number;
  /** Whether the connection can tell how many rows there are. */
  readonly counts: boolean;
}

/**
 * Makes the questions for all pages of a connection out of a question that has it. Only the way there and its rows are
 * left; arguments that filter and order stay, the question's own paging gives way.
 */
export function pagedQuestion(question: Question, { path, pageSize, counts }: Paging): PagedQuestion {
  const document = parse(question.query, { noLocation: true });
  const operation = operationOf(document, question.operationName);
  const connection = path.slice(0, -1);
  const rows = path.at(-1) ?? '';
  if (!operation) throw new Error('The question has no operation.');
  const write = (isFirst: boolean) => {
    const extra = [PAGE_INFO, ...(counts && isFirst ? [ROW_COUNT] : [])];
    const scope = { fragments: fragmentsOf(document), pageSize, rows, extra };
    const set = keepWay(operation.selectionSet, connection, scope);
    return tidy({ ...operation, selectionSet: set }, document);
  };
  const [first, next] = [write(true), write(false)];
  return {
    connection,
    rows,
    page: (cursor) => {
      const { text, names } = cursor === null ? first : next;
      const kept = Object.entries(question.variables).filter(([name]) => names.has(name));
      const variables = { ...Object.fromEntries(kept), [CURSOR]: cursor };
      return { query: text, variables, operationName: question.operationName };
    },
  };
}

interface Scope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly pageSize: number;
  readonly rows: string;
  readonly extra: readonly FieldNode[];
}

/** Keeps of a selection what leads to the connection; spreads are opened, since others may need the fragment whole. */
function keepWay(set: SelectionSetNode, way: readonly string[], scope: Scope): SelectionSetNode {
  const [key, ...rest] = way;
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      if (keyOf(selection) !== (key ?? scope.rows)) return [];
      if (key === undefined) return [selection];
      if (!selection.selectionSet) return [];
      const below = keepWay(selection.selectionSet, rest, scope);
      if (rest.length > 0) return [{ ...selection, selectionSet: below }];
      const kept = (selection.arguments ?? []).filter(({ name }) => !PAGING_ARGUMENTS.has(name.value));
      const paged = { ...below, selections: [...below.selections, ...scope.extra] };
      return [{ ...selection, arguments: [...kept, ...pageArguments(scope.pageSize)], selectionSet: paged }];
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const below = keepWay(fragment.selectionSet, way, scope);
    if (below.selections.length === 0) return [];
    const { directives } = selection;
    const condition = fragment.typeCondition && { typeCondition: fragment.typeCondition };
    return [{ kind: Kind.INLINE_FRAGMENT, ...condition, ...(directives && { directives }), selectionSet: below }];
  });
  return { ...set, selections };
}

/** Takes out the fragments and variables that nothing uses any more, and writes the text. */
function tidy(operation: OperationDefinitionNode, document: DocumentNode) {
  const fragments = fragmentsOf(document);
  const used = new Set<string>();
  const names = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      enter(inner) {
        if (inner.kind === Kind.VARIABLE_DEFINITION) return false;
        if (inner.kind === Kind.VARIABLE) names.add(inner.name.value);
        const fragment = inner.kind === Kind.FRAGMENT_SPREAD ? fragments.get(inner.name.value) : undefined;
        if (fragment && !used.has(fragment.name.value)) {
          used.add(fragment.name.value);
          look(fragment);
        }
        return undefined;
      },
    });
  };
  look(operation);
  const kept = (operation.variableDefinitions ?? []).filter(({ variable }) => names.has(variable.name.value));
  const definitions = [
    { ...operation, variableDefinitions: [...kept, CURSOR_VARIABLE] },
    ...[...used].flatMap((name) => fragments.get(name) ?? []),
  ];
  return { text: print({ kind: Kind.DOCUMENT, definitions }), names };
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variableOf = (value: string) => ({ kind: Kind.VARIABLE, name: nameOf(value) }) as const;

function pageArguments(size: number): ArgumentNode[] {
  return [
    { kind: Kind.ARGUMENT, name: nameOf('first'), value: { kind: Kind.INT, value: String(size) } },
    { kind: Kind.ARGUMENT, name: nameOf('after'), value: variableOf(CURSOR) },
  ];
}

const CURSOR_VARIABLE = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableOf(CURSOR),
  type: { kind: Kind.NAMED_TYPE, name: nameOf('String') },
} as const;

const PAGE_INFO: FieldNode = {
  kind: Kind.FIELD,
  alias: nameOf(PAGE),
  name: nameOf('pageInfo'),
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: ['hasNextPage', 'endCursor'].map((name) => ({ kind: Kind.FIELD, name: nameOf(name) })),
  },
};

const ROW_COUNT: FieldNode = { kind: Kind.FIELD, alias: nameOf(TOTAL), name: nameOf('totalCount') };
