import { defineEnum } from '@kakehashi/shared-types';

export const MatchComponent = defineEnum('MatchComponent', 'What counts when people are matched with a challenge.', {
  TOPIC: 'How near what they know lies, in the tree of topics, to what the challenge is about.',
  LEVEL: 'How well they know it.',
  EVIDENCE: 'How much shows that they know it, and how recent that is.',
  LANGUAGE: 'How well they know a language in which the challenge is written.',
  AVAILABILITY: 'On how many days of the challenge’s period they can be asked for commissions.',
  TRACK_RECORD: 'What came of their work: accepted commissions and outcomes.',
  DIVERSITY: 'That few people of the same organisation stand before them.',
});
export type MatchComponent = keyof typeof MatchComponent;

/** Every component, in the order in which they are told. */
export const MATCH_COMPONENTS = Object.keys(MatchComponent) as readonly MatchComponent[];
