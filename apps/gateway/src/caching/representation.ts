/** An entity as a subgraph is asked for it: its type, the fields of a key, and what its fields there require. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Names an entity type among the things that have generations. */
export function thingOfType(typename: string): string {
  return typename;
}

/** Names the entities of a type that have a value in a field of their key. */
export function thingOfKey(typename: string, field: string, value: unknown): string {
  return `${typename}.${field}=${String(value)}`;
}

/** All the things that an entity is, as far as its representation tells. */
export function thingsOf({ __typename, ...fields }: Representation): readonly string[] {
  const plain = Object.entries(fields).filter(([, value]) => value !== null && typeof value !== 'object');
  return [thingOfType(__typename), ...plain.map(([field, value]) => thingOfKey(__typename, field, value))];
}
