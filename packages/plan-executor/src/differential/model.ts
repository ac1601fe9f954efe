/** A generated graph before it is written as subgraphs. Whatever follows (schemas, data, the monolith) is read from it. */
export interface Model {
  readonly subgraphs: readonly string[];
  readonly types: readonly TypeModel[];
  readonly abstracts: readonly AbstractModel[];
  /** Fields of `Query` and `Mutation`. */
  readonly roots: Readonly<Record<'Query' | 'Mutation', readonly FieldModel[]>>;
}

export interface TypeModel {
  readonly name: string;
  /** Keys by the subgraph that defines the type; none for a value type. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly fields: readonly FieldModel[];
}

/** An interface or union. Its possible types may differ from subgraph to subgraph. */
export interface AbstractModel {
  readonly kind: 'interface' | 'union';
  readonly name: string;
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Subgraph that sees the interface as one object type, with the fields that it adds to every implementing type. */
  readonly interfaceObject?: { readonly subgraph: string; readonly fields: readonly FieldModel[] };
}

export interface FieldModel {
  readonly name: string;
  /** Type as SDL writes it. */
  readonly type: string;
  /** Subgraphs that resolve the field; more than one when it is shareable. */
  readonly owners: readonly string[];
  /** Object types that the field may return, when it returns objects. */
  readonly targets: readonly string[];
  /** Whether it takes `scale: Int = 1`, on which its value depends. */
  readonly takesScale: boolean;
  /** Selection of `@requires`. */
  readonly requires?: string;
  /** Selection of `@provides`. */
  readonly provides?: string;
}

/** The name inside list and non-null wrappers. */
export function namedType(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}
