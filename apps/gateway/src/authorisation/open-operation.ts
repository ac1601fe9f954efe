import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation without the fields that are closed to a caller. */
export interface OpenOperation {
  /** What is left of it; undefined when nothing is. */
  readonly operation: OperationDefinitionNode | undefined;
  /** What is left of the fragments. */
  readonly fragments: readonly FragmentDefinitionNode[];
  /** The client's fields below which something is closed or tells its type, as they stand in the client's document. */
  readonly touched: ReadonlySet<FieldNode>;
  /** Those of them that are gone, since nothing of them is left. */
  readonly emptied: ReadonlySet<FieldNode>;
}

/** What {@link openOperation} needs to know. */
export interface Closing {
  /** The closed fields. */
  readonly closed: ReadonlySet<FieldNode>;
  /** The fields that give objects of an interface or union. */
  readonly abstract: ReadonlySet<FieldNode>;
  /** Name under which all such objects tell their type, as what is closed of them may depend on it. */
  readonly typeKey: string;
}

/**
 * Takes the closed fields out of an operation, and with them each field of which nothing is left: it would be fetched for
 * nothing and, in a mutation, done without anybody seeing what came of it.
 */
export function openOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  closing: Closing,
): OpenOperation {
  const opening = new Opening(closing, fragments);
  const selectionSet = opening.selections(operation.selectionSet);
  return {
    operation: selectionSet && { ...operation, selectionSet },
    fragments: [...fragments.keys()].flatMap((name) => opening.fragment(name) ?? []),
    touched: opening.touched,
    emptied: opening.emptied,
  };
}

class Opening {
  readonly touched = new Set<FieldNode>();
  readonly emptied = new Set<FieldNode>();
  private readonly opened = new Map<string, FragmentDefinitionNode | undefined>();

  constructor(
    private readonly closing: Closing,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** What is left of a fragment, itself when nothing in it is closed; undefined when nothing is left. */
  fragment(name: string): FragmentDefinitionNode | undefined {
    const fragment = this.fragments.get(name);
    if (!fragment) return undefined;
    if (!this.opened.has(name)) this.opened.set(name, this.within(fragment));
    return this.opened.get(name);
  }

  /** What is left of selections, themselves when nothing in them is closed; undefined when nothing is left. */
  selections(set: SelectionSetNode): SelectionSetNode | undefined {
    const open = set.selections.map((selection) => this.selection(selection));
    if (open.every((selection, index) => selection === set.selections[index])) return set;
    const left = open.flatMap((selection) => selection ?? []);
    return left.length === 0 ? undefined : { ...set, selections: left };
  }

  private selection(selection: SelectionNode): SelectionNode | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.within(selection);
    if (selection.kind === Kind.FIELD) return this.field(selection);
    const fragment = this.fragment(selection.name.value);
    if (!fragment) return undefined;
    // Another node stands for it, so that what is around it counts as changed.
    return fragment === this.fragments.get(selection.name.value) ? selection : { ...selection };
  }

  private field(field: FieldNode): FieldNode | undefined {
    const { closed, abstract, typeKey } = this.closing;
    if (closed.has(field)) return undefined;
    if (!field.selectionSet) return field;
    const selectionSet = this.selections(field.selectionSet);
    // A field of the same name, of which nothing is left, may have asked for more of the same objects.
    if (selectionSet === field.selectionSet && !abstract.has(field)) return field;
    this.touched.add(field);
    if (!selectionSet) this.emptied.add(field);
    if (!selectionSet) return undefined;
    if (!abstract.has(field)) return { ...field, selectionSet };
    return { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, typeName(typeKey)] } };
  }

  private within<T extends { readonly selectionSet: SelectionSetNode }>(node: T): T | undefined {
    const selectionSet = this.selections(node.selectionSet);
    if (selectionSet === node.selectionSet) return node;
    return selectionSet && { ...node, selectionSet };
  }
}

function typeName(key: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: key },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}
