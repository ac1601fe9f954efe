import type { Workflow } from './define-workflow';

/** A workflow as a Mermaid state diagram, for docs/workflows.md. */
export function drawWorkflow({ initial, steps }: Workflow): string {
  const arrows = Object.entries(steps).flatMap(([name, { from, to, by }]) =>
    from.map((state) => `  ${state} --> ${to} : ${by ?? name}`),
  );
  const left = new Set(Object.values(steps).flatMap(({ from }) => from));
  const ends = [...new Set(Object.values(steps).map(({ to }) => to))].filter((state) => !left.has(state));
  return ['stateDiagram-v2', `  [*] --> ${initial}`, ...arrows, ...ends.map((state) => `  ${state} --> [*]`)].join(
    '\n',
  );
}
