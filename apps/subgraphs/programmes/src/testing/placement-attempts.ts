import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** The two organisations of a placement. */
export interface Sides {
  readonly home: string;
  readonly host: string;
}

/** A nomination as an officer of the home organisation gives it: for a month that has begun. */
export function nomination({ home, host }: Sides, more: object = {}): object {
  return {
    person: createId(),
    homeOrganisation: home,
    hostOrganisation: host,
    country: 'JP',
    purpose: 'JOINT_RESEARCH',
    period: { from: '2024-01-10', to: '2999-02-01' },
    topics: [],
    ...more,
  };
}

/** What a step needs besides the id. */
const inputs: Readonly<Record<string, object>> = {
  beginStay: { beganOn: '2024-01-12' },
  endStay: { endedOn: '2024-03-31' },
  cancelPlacement: { reason: [{ lang: 'en', value: 'Ill.' }] },
};

/** Makes a placement and takes it through steps, by a caller who may do everything. */
export async function placementAfter(test: SubgraphTest, ...steps: readonly string[]): Promise<Sides & { id: string }> {
  const sides = { home: createId(), host: createId() };
  const { placement } = await asSteward(test).act('nominateForPlacement', nomination(sides), 'placement { id }');
  for (const step of steps) await asSteward(test).act(step, { id: placement.id, ...inputs[step] });
  return { ...sides, id: placement.id };
}

const by =
  (side: keyof Sides, name: string, ...steps: readonly string[]): Preparation =>
  async (test): Promise<Attempt> => {
    const placement = await placementAfter(test, ...steps);
    return { input: { id: placement.id, ...inputs[name] }, tie: { organisation: placement[side] } };
  };

/** How each action on placements is tried. */
export const placementAttempts: Readonly<Record<string, Preparation>> = {
  nominateForPlacement: async () => {
    const home = createId();
    return { input: nomination({ home, host: createId() }), tie: { organisation: home } };
  },
  updatePlacement: by('home', 'updatePlacement'),
  approvePlacement: by('host', 'approvePlacement'),
  beginStay: by('host', 'beginStay', 'approvePlacement'),
  endStay: by('home', 'endStay', 'approvePlacement', 'beginStay'),
  cancelPlacement: by('home', 'cancelPlacement', 'approvePlacement'),
};
