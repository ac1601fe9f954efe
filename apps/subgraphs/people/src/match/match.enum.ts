import { defineEnum } from '@kakehashi/shared-types';

export const NoMatchReason = defineEnum('NoMatchReason', 'Why nobody is proposed for a challenge.', {
  NO_TOPICS: 'The challenge names no topic, so that nobody can be matched with it.',
  NOBODY_NEAR: 'Nobody whom you may see, and whom the filter finds, knows its topics or any near them.',
  ALL_EXCLUDED: 'All who know them are left out; see `excluded`.',
});
export type NoMatchReason = keyof typeof NoMatchReason;
