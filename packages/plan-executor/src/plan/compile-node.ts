import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { isTrue } from '../conditions/variable-condition';
import { UnsupportedPlanError } from '../unsupported-plan';
import { compileEntityFetch } from './entity-fetch';
import { type PlanPath, readPlanPath } from './places';
import { compilePlainFetch } from './plain-fetch';
import type { PlanContext, Step } from './step';
import { leavesShared, type Write, writeOf, writesOf } from './writes';

/**
 * Compiles a node of a plan with everything below it.
 *
 * @param path of the Flatten nodes around it
 * @param later what may still be written after or beside it
 * @throws UnsupportedPlanError for @defer
 */
export function compileNode<Context>(
  node: PlanNode | undefined,
  path: PlanPath,
  later: readonly Write[],
  plan: PlanContext,
): Step<Context> {
  switch (node?.kind) {
    case undefined:
      return async () => {};
    case 'Fetch':
      return compileFetch(node, path, later, plan);
    case 'Flatten':
      return compileNode(node.node, [...path, ...readPlanPath(node.path)], later, plan);
    case 'Sequence':
      return compileSequence(node.nodes, path, later, plan);
    case 'Parallel':
      return compileParallel(node.nodes, path, later, plan);
    case 'Condition': {
      const [ifTrue, ifFalse] = [node.ifClause, node.elseClause].map((clause) =>
        compileNode<Context>(clause, path, later, plan),
      ) as [Step<Context>, Step<Context>];
      return (run) => (isTrue(node.condition, run.variables, plan.defaults) ? ifTrue(run) : ifFalse(run));
    }
    case 'Defer':
      throw new UnsupportedPlanError('@defer is not supported.');
  }
}

function compileFetch<Context>(
  node: FetchNode,
  path: PlanPath,
  later: readonly Write[],
  plan: PlanContext,
): Step<Context> {
  const written = writeOf(node, path);
  const mayShare = later.every((other) => leavesShared(written, other));
  return node.requires
    ? compileEntityFetch(node, node.requires, path, mayShare, plan)
    : compilePlainFetch(node, path, mayShare, plan);
}

function compileSequence<Context>(
  nodes: readonly PlanNode[],
  path: PlanPath,
  later: readonly Write[],
  plan: PlanContext,
): Step<Context> {
  const steps = nodes.map((node, index) => {
    const after = nodes.slice(index + 1).flatMap((next) => writesOf(next, path));
    return compileNode<Context>(node, path, [...later, ...after], plan);
  });
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function compileParallel<Context>(
  nodes: readonly PlanNode[],
  path: PlanPath,
  later: readonly Write[],
  plan: PlanContext,
): Step<Context> {
  const steps = nodes.map((node, index) => {
    const beside = nodes.toSpliced(index, 1).flatMap((other) => writesOf(other, path));
    return compileNode<Context>(node, path, [...later, ...beside], plan);
  });
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
