import type { FetchNode } from '@apollo/query-planner';
import { ask } from './ask';
import { placesFinder } from './error-places';
import { placesOfFailure } from './failure-places';
import { adoptCopy, adoptItself, adoptShared, merge } from './merge';
import { objectsAt, type PlanPath } from './places';
import { compileRenamePath } from './renamed-path';
import { compileRequest } from './request';
import { compileRewrites } from './rewrite';
import type { PlanContext, Step } from './step';
import { addError, pathOf } from './subgraph-error';

/** Compiles a fetch of root fields: for the root of the answer, or for wherever below it the root type is reached. */
export function compilePlainFetch<Context>(
  node: FetchNode,
  path: PlanPath,
  mayShare: boolean,
  { types }: PlanContext,
): Step<Context> {
  const subgraph = node.serviceName;
  const makeRequest = compileRequest(node);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const rename = compileRenamePath(node.outputRewrites);
  const places = placesOfFailure(node, path, rename);
  return async (run) => {
    const targets = objectsAt(run.root, path, run.shared);
    if (targets.length === 0) return;
    const { data, errors } = await ask(run, subgraph, makeRequest(run.variables, []));
    if (data) {
      rewrite?.(data);
      const adopt = targets.length === 1 ? adoptItself : mayShare ? adoptShared(run.shared) : adoptCopy;
      for (const target of targets) merge(target, data, adopt);
    }
    const findPlaces = placesFinder(run.root, path);
    for (const error of errors) {
      const below = pathOf(error);
      if (below) addError(run, subgraph, error, findPlaces(targets), rename(below));
      else addError(run, subgraph, error, places);
    }
  };
}
