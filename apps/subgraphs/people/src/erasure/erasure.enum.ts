import { defineEnum } from '@kakehashi/shared-types';

export const ErasureGround = defineEnum(
  'ErasureGround',
  'Why the data of a person was erased. A code and no text, because a text could tell what was to be forgotten.',
  {
    REQUESTED: 'The person asked for it.',
    CONSENT_WITHDRAWN: 'It was kept by a consent, which was withdrawn.',
    NO_LONGER_NEEDED: 'What it was recorded for is over.',
    UNLAWFUL: 'It should not have been recorded.',
    LEGAL_OBLIGATION: 'A law or a court demands it.',
  },
);
export type ErasureGround = keyof typeof ErasureGround;
