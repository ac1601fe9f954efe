import type { Action } from '../action/define-action';
import type { Workflow } from '../action/define-workflow';

/**
 * Looks at the workflows of a subgraph's actions: each step is an action or says by what it happens, each state can be
 * reached, and leads on or ends.
 *
 * @returns what is wrong; empty when all is well
 */
export function faultsOfWorkflows(actions: readonly Action[]): string[] {
  const names = new Set(actions.map(({ name }) => name));
  const workflows = new Set(actions.flatMap(({ workflow }): Workflow[] => (workflow ? [workflow] : [])));
  return [...workflows].flatMap(({ subject, states, initial, steps }) => {
    const entries = Object.entries(steps);
    const reached = new Set([initial, ...entries.map(([, { to }]) => to)]);
    return [
      ...entries.flatMap(([name, { by }]) => (names.has(name) || by ? [] : [`${subject.name}: nobody does ${name}`])),
      ...states.flatMap((state) => (reached.has(state) ? [] : [`${subject.name}: nothing leads to ${state}`])),
    ];
  });
}
