import { fragmentsOf } from '@kakehashi/plan-executor';
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** How large an operation is, its fragments expanded; numbers past 2⁵³ are as good as infinite. */
export interface OperationShape {
  /** Longest way of fields from the root; a field of the root has depth 1. */
  readonly depth: number;
  /** Fields. */
  readonly fields: number;
  /** Fields that have an alias. */
  readonly aliases: number;
  /** Fields of the root. */
  readonly rootFields: number;
  /** Directives on the operation, its fields and fragments. */
  readonly directives: number;
}

const EMPTY: OperationShape = { depth: 0, fields: 0, aliases: 0, rootFields: 0, directives: 0 };

/**
 * Measures a document that nobody has validated yet: of each number the largest of its operations.
 *
 * Each fragment is measured once, however often it is spread, so that the time is linear in the document's length even
 * where the expanded operation would be endless. A fragment that spreads itself counts as empty there; validation tells.
 */
export function measureShape(document: DocumentNode): OperationShape {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, OperationShape>();

  const measureFragment = (name: string): OperationShape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const shape = fragment ? withDirectives(measure(fragment.selectionSet), fragment.directives) : EMPTY;
    measured.set(name, shape);
    return shape;
  };

  const measure = ({ selections }: SelectionSetNode): OperationShape => {
    let { depth, fields, aliases, rootFields, directives } = EMPTY;
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? measure(selection.selectionSet) : EMPTY;
        depth = Math.max(depth, below.depth + 1);
        fields += below.fields + 1;
        aliases += below.aliases + (selection.alias ? 1 : 0);
        directives += below.directives;
        rootFields += 1;
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value)
            : measure(selection.selectionSet);
        depth = Math.max(depth, inner.depth);
        fields += inner.fields;
        aliases += inner.aliases;
        directives += inner.directives;
        rootFields += inner.rootFields;
      }
    }
    return { depth, fields, aliases, rootFields, directives };
  };

  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => withDirectives(measure(operation.selectionSet), operation.directives))
    .reduce(largest, EMPTY);
}

function withDirectives(shape: OperationShape, directives: readonly unknown[] | undefined): OperationShape {
  return { ...shape, directives: shape.directives + (directives?.length ?? 0) };
}

function largest(one: OperationShape, other: OperationShape): OperationShape {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
  };
}
