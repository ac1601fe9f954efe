import type { PlanNode } from '@apollo/query-planner';
import type { PlanPath } from './places';

/** The paths at which the fetches of a node write. */
export function pathsWrittenBy(node: PlanNode | undefined, path: PlanPath): PlanPath[] {
  switch (node?.kind) {
    case 'Fetch':
      return [path];
    case 'Flatten':
      return pathsWrittenBy(node.node, [...path, ...node.path.map(String)]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((child) => pathsWrittenBy(child, path));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => pathsWrittenBy(clause, path));
    default:
      return [];
  }
}

/** Whether what is written at one path may change objects below another: one of them leads on from the other. */
export function touchesBelow(written: PlanPath, path: PlanPath): boolean {
  const shared = Math.min(written.length, path.length);
  for (let index = 0; index < shared; index++) if (written[index] !== path[index]) return false;
  return true;
}
