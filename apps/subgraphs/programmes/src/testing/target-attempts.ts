import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** A target of an organisation. */
export function targetInput(organisation: string, more: object = {}): object {
  return {
    organisation,
    unit: 'STARTUP',
    indicator: [{ lang: 'en', value: 'Startups that have joined' }],
    baselineValue: '500',
    baselineOn: '2024-01-31',
    targetValue: '1000',
    dueOn: '2029-12-31',
    ...more,
  };
}

const observed = { observedOn: '2024-06-30', value: '620' };

const targetWith = async (test: SubgraphTest, given: object): Promise<Attempt> => {
  const organisation = createId();
  const { target } = await asSteward(test).act('createTarget', targetInput(organisation), 'target { id }');
  return { input: { id: target.id, ...given }, tie: { organisation } };
};

/** How each action on targets is tried. */
export const targetAttempts: Readonly<Record<string, Preparation>> = {
  createTarget: async () => {
    const organisation = createId();
    return { input: targetInput(organisation), tie: { organisation } };
  },
  updateTarget: (test) => targetWith(test, { targetValue: '1100' }),
  recordObservation: (test) => targetWith(test, observed),
  correctObservation: async (test) => {
    const { input, tie } = await targetWith(test, observed);
    const { target } = await asSteward(test).act('recordObservation', input, 'target { observations { id } }');
    return { input: { id: target.observations[0].id, value: '630' }, ...(tie && { tie }) };
  },
};
