/** Something that an asker must not see, and all by which they might look for it. */
export interface HiddenThing {
  /** Its type in the schema. */
  readonly type: string;
  /** Its keys: argument or key field → value. */
  readonly keys: Readonly<Record<string, string>>;
  /** Which filters might tell it, by a part of their names; default all. For something of which a subgraph knows the id alone. */
  readonly filters?: RegExp;
  /** Words of its names. */
  readonly words: readonly string[];
  /** Ids of what it is linked to, here or in other subgraphs. */
  readonly linkedIds: readonly string[];
  /** Ids of what stands near it in networks, for paths and networks; default none. */
  readonly neighbours?: readonly string[];
  /** How the gateway would enter what it is linked to: type → representations, with what their fields require. */
  readonly linked: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
