import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type JsonObject, ownValue } from '../json';
import type { TypeConditions } from '../type-conditions';
import { compilePlainKey, type PlainKey } from './plain-key';
import { compileSelect, type Select } from './representation';
import { compileRewrites } from './rewrite';

/** Objects that a subgraph sees as one entity. */
export interface Entity {
  readonly representation: JsonObject;
  /** JSON text of the representation. */
  readonly text: string;
  /** Where its fields are merged to. */
  readonly targets: JsonObject[];
}

/** Finds the entities among objects, each once; objects that lack a field of the key are none. */
export type FindEntities = (objects: readonly JsonObject[]) => Entity[];

/**
 * Compiles how a fetch represents what it asks for.
 *
 * Most keys are a few plain fields: then an object whose entity is known already costs a look at these, and its
 * representation is not made again.
 */
export function compileFindEntities(
  node: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  types: TypeConditions,
): FindEntities {
  const represent = compileRepresent(node, compileSelect(requires, types), types);
  const plainKeys = new Map<string, PlainKey | undefined>();
  const plainKeyOf = (typename: string): PlainKey | undefined => {
    if (!plainKeys.has(typename) && types.isConcrete(typename)) {
      plainKeys.set(typename, compilePlainKey(requires, typename, types));
    }
    return plainKeys.get(typename);
  };
  return (objects) => {
    const byText = new Map<string, Entity>();
    const byKey = new Map<string, Map<unknown, Entity>>();
    for (const object of objects) {
      const typename = ownValue(object, '__typename');
      if (typeof typename !== 'string') continue;
      const key = plainKeyOf(typename)?.(object);
      const known = key === undefined ? undefined : byKey.get(typename)?.get(key);
      const entity = known ?? represent(object, typename, byText);
      if (!entity) continue;
      entity.targets.push(object);
      if (known || key === undefined) continue;
      const entitiesOfType = byKey.get(typename);
      if (entitiesOfType) entitiesOfType.set(key, entity);
      else byKey.set(typename, new Map([[key, entity]]));
    }
    return [...byText.values()];
  };
}

/** Finds an object's entity by its representation, or adds it; undefined when there can be none. */
type Represent = (object: JsonObject, typename: string, byText: Map<string, Entity>) => Entity | undefined;

function compileRepresent(node: FetchNode, select: Select, types: TypeConditions): Represent {
  const rewrite = compileRewrites(node.inputRewrites, types);
  // Rewrites of the answer depend on the type, which two objects with one rewritten representation need not share.
  const keepsTypesApart = rewrite !== undefined && node.outputRewrites !== undefined;
  return (object, typename, byText) => {
    const representation = select(object);
    if (!representation?.__typename) return undefined;
    rewrite?.(representation);
    const text = JSON.stringify(representation);
    const key = keepsTypesApart ? `${typename} ${text}` : text;
    const known = byText.get(key);
    if (known) return known;
    const entity: Entity = { representation, text, targets: [] };
    byText.set(key, entity);
    return entity;
  };
}
