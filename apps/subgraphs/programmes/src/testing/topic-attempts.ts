import { createId } from '@kakehashi/database';
import type { Preparation } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

/** A topic without one above it. */
export function topicInput(more: object = {}): object {
  return {
    scheme: 'STRATEGIC_TECHNOLOGY',
    code: `NEW_${createId()}`,
    names: [
      { lang: 'vi', value: 'Tính toán lượng tử' },
      { lang: 'ja', value: '量子計算' },
    ],
    ...more,
  };
}

/** How each action on topics is tried. */
export const topicAttempts: Readonly<Record<string, Preparation>> = {
  createTopic: async () => ({ input: topicInput() }),
  updateTopic: async (test) => {
    const { topic } = await asSteward(test).act('createTopic', topicInput(), 'topic { id }');
    return { input: { id: topic.id, names: [{ lang: 'en', value: 'Quantum computing' }] } };
  },
};
