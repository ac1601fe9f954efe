import { createId } from '@kakehashi/database';
import type { Preparation } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';
import { projectAfter } from './project-attempts';

const researcher = (project: string) => ({ project, person: createId(), role: 'RESEARCHER' });

/** How each action on participations is tried. */
export const participationAttempts: Readonly<Record<string, Preparation>> = {
  addParticipation: async (test) => {
    const { id, coordinator } = await projectAfter(test);
    return { input: researcher(id), tie: { organisation: coordinator } };
  },
  endParticipation: async (test) => {
    const { id, coordinator } = await projectAfter(test);
    const { participation } = await asSteward(test).act('addParticipation', researcher(id), 'participation { id }');
    return { input: { id: participation.id, endedOn: '2024-12-31' }, tie: { organisation: coordinator } };
  },
};
