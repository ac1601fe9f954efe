import type { LoaderDefinition, SubgraphContext } from './context';

/** What the gateway sends to re-enter an entity: its type name and the fields of one of its keys. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** How one entity type is found again by its keys. */
export interface EntityReference {
  readonly typeName: string;
  resolve(representation: Representation, context: SubgraphContext): Promise<unknown>;
}

/**
 * Declares by which keys the gateway can re-enter an entity that this subgraph owns.
 *
 * @param keys key field → its loader; the first key that the representation holds is used
 * @returns a reference that answers null for a key that is unknown, malformed or hidden
 */
export function defineReference(
  typeName: string,
  keys: Readonly<Record<string, LoaderDefinition<string, object | null>>>,
): EntityReference {
  return {
    typeName,
    resolve: async (representation, context) => {
      for (const [field, loader] of Object.entries(keys)) {
        const value = representation[field];
        if (typeof value === 'string') return context.loader(loader).load(value);
      }
      return null;
    },
  };
}
