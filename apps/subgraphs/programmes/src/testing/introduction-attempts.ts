import { createId } from '@kakehashi/database';
import type { Preparation } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** An introduction of an enterprise to a researcher, as an officer of the liaison gives it. */
export function introductionInput(liaisonOrganisation: string, more: object = {}): object {
  return {
    liaisonOrganisation,
    parties: [{ organisation: createId() }, { person: createId() }],
    purpose: [{ lang: 'en', value: 'Applied research in automation.' }],
    topics: [],
    ...more,
  };
}

/** How each action on introductions is tried. */
export const introductionAttempts: Readonly<Record<string, Preparation>> = {
  introduce: async () => {
    const organisation = createId();
    return { input: introductionInput(organisation), tie: { organisation } };
  },
  updateIntroduction: async (test) => {
    const organisation = createId();
    const { introduction } = await asSteward(test).act(
      'introduce',
      introductionInput(organisation),
      'introduction { id }',
    );
    return { input: { id: introduction.id, madeOn: '2024-08-27' }, tie: { organisation } };
  },
};
