import { createId } from '@kakehashi/database';
import type { Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** A project without a programme as an officer of its coordinator gives it. */
export function projectInput(coordinator: string, more: object = {}): object {
  return {
    coordinator,
    titles: [{ lang: 'en', value: 'Warpage of fan-out packages' }],
    period: { from: '2024-01-01', to: '2029-01-01' },
    topics: [],
    ...more,
  };
}

const reason = [{ lang: 'en', value: 'The laboratory moves.' }];

/** Makes a project and takes it through steps, by a caller who may do everything. */
export async function projectAfter(
  test: SubgraphTest,
  ...steps: readonly string[]
): Promise<{ readonly id: string; readonly coordinator: string }> {
  const coordinator = createId();
  const { project } = await asSteward(test).act('createProject', projectInput(coordinator), 'project { id }');
  for (const step of steps) await asSteward(test).act(step, { id: project.id, reason });
  return { id: project.id, coordinator };
}

const after =
  (given: object, ...steps: readonly string[]): Preparation =>
  async (test) => {
    const { id, coordinator } = await projectAfter(test, ...steps);
    return { input: { id, ...given }, tie: { organisation: coordinator } };
  };

/** How each action on projects is tried. */
export const projectAttempts: Readonly<Record<string, Preparation>> = {
  createProject: async () => {
    const organisation = createId();
    return { input: projectInput(organisation), tie: { organisation } };
  },
  updateProject: after({ technologyReadinessLevel: 5 }),
  startProject: after({}),
  suspendProject: after({ reason }, 'startProject'),
  resumeProject: after({}, 'startProject', 'suspendProject'),
  completeProject: after({}, 'startProject'),
  terminateProject: after({ reason }),
};
