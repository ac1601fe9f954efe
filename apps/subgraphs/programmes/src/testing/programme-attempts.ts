import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** A programme as an officer of the organisation that leads it gives it. */
export function programmeInput(leadOrganisation: string, more: object = {}): object {
  return {
    leadOrganisation,
    names: [{ lang: 'en', value: 'Joint semiconductor research' }],
    kind: 'SCHEME',
    countries: ['VN', 'JP'],
    period: { from: '2024-01-01', to: '2034-01-01' },
    topics: [],
    ...more,
  };
}

/** Makes a programme, and returns its id with that of the organisation that leads it. */
export async function madeProgramme(test: SubgraphTest): Promise<{ readonly id: string; readonly lead: string }> {
  const lead = createId();
  const { programme } = await asSteward(test).act('createProgramme', programmeInput(lead), 'programme { id }');
  return { id: programme.id, lead };
}

const partner = () => ({ organisation: createId(), role: 'PARTNER' });

const byLead = async (test: SubgraphTest, given: object): Promise<Attempt> => {
  const { id, lead } = await madeProgramme(test);
  return { input: { id, ...given }, tie: { organisation: lead } };
};

/** How each action on programmes is tried. */
export const programmeAttempts: Readonly<Record<string, Preparation>> = {
  createProgramme: async () => {
    const organisation = createId();
    return { input: programmeInput(organisation), tie: { organisation } };
  },
  updateProgramme: (test) => byLead(test, { kind: 'INITIATIVE' }),
  setMatchingWeights: (test) => byLead(test, { weights: [{ component: 'LANGUAGE', weight: 30 }] }),
  addProgrammeOrganisation: (test) => byLead(test, partner()),
  endProgrammeOrganisation: async (test) => {
    const { input, tie } = await byLead(test, partner());
    const { programme } = await asSteward(test).act(
      'addProgrammeOrganisation',
      input,
      'programme { organisations { id role } }',
    );
    const { id } = programme.organisations.find(({ role }: { role: string }) => role === 'PARTNER');
    return { input: { id, endedOn: '2024-12-31' }, ...(tie && { tie }) };
  },
};
