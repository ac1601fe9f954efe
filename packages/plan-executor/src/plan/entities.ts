import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type JsonObject } from '../json';
import type { TypeConditions } from '../type-conditions';
import { compileSelect } from './representation';
import { compileRewrites } from './rewrite';

/** Objects that a subgraph sees as one entity. */
export interface Entity {
  readonly representation: JsonObject;
  /** JSON text of the representation. */
  readonly text: string;
  /** Where its fields are merged to; one object may come twice. */
  readonly targets: JsonObject[];
}

/** Finds the entities among objects, each once; objects that lack a field of the key are none. */
export type FindEntities = (objects: readonly JsonObject[]) => Entity[];

/** Compiles how a fetch represents what it asks for. */
export function compileFindEntities(
  node: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  types: TypeConditions,
): FindEntities {
  const select = compileSelect(requires, types);
  const rewrite = compileRewrites(node.inputRewrites, types);
  // Rewrites of the answer depend on the type, which two objects with one rewritten representation need not share.
  const keepsTypesApart = node.outputRewrites !== undefined;
  return (objects) => {
    const entities = new Map<string, Entity>();
    for (const object of objects) {
      const representation = select(object);
      if (!representation?.__typename) continue;
      const typename = representation.__typename;
      rewrite?.(representation);
      const text = JSON.stringify(representation);
      const key = rewrite && keepsTypesApart ? `${typename} ${text}` : text;
      const entity = entities.get(key);
      if (entity) entity.targets.push(object);
      else entities.set(key, { representation, text, targets: [object] });
    }
    return [...entities.values()];
  };
}
