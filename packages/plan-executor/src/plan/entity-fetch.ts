import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { ask } from './ask';
import { type ContextGroup, compileContextualArguments } from './contextual-arguments';
import { compileFindEntities, type Entity } from './entities';
import { placesFinder } from './error-places';
import { placesOfFailure } from './failure-places';
import { compileMergeEntity } from './merge-entity';
import { objectsAt, type PlanPath } from './places';
import { compileRenamePath } from './renamed-path';
import { compileRequest } from './request';
import type { PlanContext, Run, Step } from './step';
import { addError, pathOf } from './subgraph-error';

/**
 * Compiles a fetch of entities by their keys: each is asked for once, wherever it stands.
 *
 * An error below `_entities[i]` is told for every place of that entity.
 */
export function compileEntityFetch<Context>(
  node: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  path: PlanPath,
  mayShare: boolean,
  { types }: PlanContext,
): Step<Context> {
  const subgraph = node.serviceName;
  const makeRequest = compileRequest(node);
  const findEntities = compileFindEntities(node, requires, types);
  const mergeEntity = compileMergeEntity(node, mayShare, types);
  const rename = compileRenamePath(node.outputRewrites);
  const places = placesOfFailure(node, path, rename);
  const groupByContext = compileContextualArguments(node.contextRewrites, path, types);

  const fetchGroup = async (run: Run<Context>, { objects, own }: ContextGroup): Promise<void> => {
    const entities = findEntities(objects);
    if (entities.length === 0) return;
    const request = makeRequest(run.variables, [representationsOf(entities), ...own]);
    const { data, errors } = await ask(run, subgraph, request);
    if (data) {
      const answered = data._entities as readonly unknown[];
      for (const [index, { targets }] of entities.entries()) mergeEntity(answered[index], targets, run.shared);
    }
    const findPlaces = placesFinder(run.root, path);
    for (const error of errors) {
      const [, index, ...below] = pathOf(error) ?? [];
      const entity = typeof index === 'number' ? entities[index] : undefined;
      if (entity) addError(run, subgraph, error, findPlaces(entity.targets), rename(below));
      else addError(run, subgraph, error, places);
    }
  };

  return async (run) => {
    const groups = groupByContext?.(run.root) ?? [{ objects: objectsAt(run.root, path, run.shared), own: [] }];
    await Promise.all(groups.map((group) => fetchGroup(run, group)));
  };
}

function representationsOf(entities: readonly Entity[]) {
  return {
    name: 'representations',
    value: entities.map(({ representation }) => representation),
    text: `[${entities.map(({ text }) => text).join()}]`,
  };
}
