import { closenessIn, LEVEL_VALUES } from '@kakehashi/matching';
import type { MatchQuestion } from './match-question';

/** So many people are looked at for a challenge, in equal shares for each of its topics. */
const MOST_CANDIDATES = 600;

/** Each topic has this share at least, however many there are. */
const LEAST_SHARE = 100;

/** A place from which people are taken: those who know a topic at a level. */
export interface Ring {
  /** The place of the challenge among those that are asked for together. */
  readonly question: number;
  /** The place of the topic of the challenge among the topics of all. */
  readonly asked: number;
  /** How many people are looked at for that topic. */
  readonly share: number;
  /** The nearer its topic and the higher its level, the lower. */
  readonly place: number;
  readonly topic: string;
  readonly level: string;
}

/** The rings around the topics of each challenge, of each topic the nearest and best first. */
export function ringsAround(questions: readonly MatchQuestion[]): Ring[] {
  return questions
    .flatMap(({ needs }, question) => {
      const topics = closenessIn(needs);
      const share = Math.max(LEAST_SHARE, Math.floor(MOST_CANDIDATES / Math.max(1, topics.size)));
      return [...topics.values()].map((near) => ({ question, share, near }));
    })
    .flatMap(({ question, share, near }, asked) =>
      [...near]
        .flatMap(([topic, closeness]) =>
          [...LEVEL_VALUES].map(([level, value]) => ({ topic, level, strength: closeness * value })),
        )
        .sort((one, other) => other.strength - one.strength || (one.topic < other.topic ? -1 : 1))
        .map(({ topic, level }, place) => ({ question, asked, share, place, topic, level })),
    );
}
