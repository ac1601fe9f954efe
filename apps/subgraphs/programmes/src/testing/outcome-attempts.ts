import { createId } from '@kakehashi/database';
import type { Preparation } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** An outcome of an award, due to a person and an organisation. */
export function outcomeInput(
  { person, organisation }: { readonly person: string; readonly organisation: string },
  more: object = {},
): object {
  return {
    kind: 'PUBLICATION',
    titles: [{ lang: 'en', value: 'Warpage of fan-out packages' }],
    contributors: [
      { person, role: 'AUTHOR' },
      { organisation, role: 'PUBLISHER' },
    ],
    award: createId(),
    topics: [],
    ...more,
  };
}

/** How each action on outcomes is tried. */
export const outcomeAttempts: Readonly<Record<string, Preparation>> = {
  recordOutcome: async () => {
    const tie = { person: createId(), organisation: createId() };
    return { input: outcomeInput(tie), tie };
  },
  updateOutcome: async (test) => {
    const tie = { person: createId(), organisation: createId() };
    const { outcome } = await asSteward(test).act('recordOutcome', outcomeInput(tie), 'outcome { id }');
    return { input: { id: outcome.id, publishedOn: '2024-05-01' }, tie };
  },
};
