import type { FetchNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue } from '../json';
import type { SharedValues } from '../shared-values';
import type { TypeConditions } from '../type-conditions';
import { adoptCopy, adoptItself, adoptShared, merge } from './merge';
import { compileRewrites } from './rewrite';

/** Merges one item of `_entities` into every object that stands for the entity. */
export type MergeEntity = (answered: unknown, targets: readonly JsonObject[], shared: SharedValues) => void;

/**
 * Compiles how a fetch merges what it is given.
 *
 * @param mayShare whether its places may hold the same objects, because nothing that is written later tells them apart
 */
export function compileMergeEntity(node: FetchNode, mayShare: boolean, types: TypeConditions): MergeEntity {
  const rewrite = compileRewrites(node.outputRewrites, types);
  return (answered, targets, shared) => {
    const [first] = targets;
    if (!isJsonObject(answered) || !first) return;
    if (rewrite && answered.__typename === undefined) answered.__typename = ownValue(first, '__typename');
    rewrite?.(answered);
    const adopt = targets.length === 1 ? adoptItself : mayShare ? adoptShared(shared) : adoptCopy;
    for (const target of targets) {
      const typename = ownValue(target, '__typename');
      merge(target, answered, adopt);
      // A subgraph with an interface object can only name the interface; what is known already is more exact.
      if (types.isConcrete(typename)) target.__typename = typename;
    }
  };
}
