import { facts } from '@kakehashi/sample';
import type { MadeChallenge, MadePerson } from './made-world';

const parentOf = new Map(facts.topics.map(({ id, parentId }) => [id, parentId]));

/** What an ability in one topic is worth in another, by how they are related. What matching takes for near is another rule. */
const WORTH = { same: 1, part: 0.8, whole: 0.55, sibling: 0.55, none: 0 };

const WORKING_LEVELS = ['B1', 'B2', 'C1', 'C2', 'NATIVE'];

/**
 * Of how much use somebody is to a challenge in truth, as an officer would judge who knew everything of them: 3 the right one, 2 good,
 * 1 of some use, 0 of none. It goes by what they can do, not by what the platform sees of it.
 */
export function relevance(person: MadePerson, challenge: MadeChallenge): number {
  if (person.organisation === challenge.ownerOrganisation) return 0;
  const use = usefulness(person, challenge) * understanding(person, challenge) * presence(person, challenge);
  return use >= 0.6 ? 3 : use >= 0.4 ? 2 : use >= 0.2 ? 1 : 0;
}

function usefulness({ ability }: MadePerson, { topics }: MadeChallenge): number {
  const best = topics.map(({ id }) =>
    Math.max(0, ...[...ability].map(([known, able]) => able * WORTH[relation(known, id)])),
  );
  return best.reduce((sum, one) => sum + one, 0) / topics.length;
}

function relation(known: string, asked: string): keyof typeof WORTH {
  const [above, aboveAsked] = [parentOf.get(known), parentOf.get(asked)];
  if (known === asked) return 'same';
  if (above === asked) return 'part';
  if (aboveAsked === known && above !== null) return 'whole';
  return above !== null && above === aboveAsked && parentOf.get(above ?? '') !== null ? 'sibling' : 'none';
}

/** 1 for who can work in a language of the challenge; little for who has named none. */
function understanding({ languages }: MadePerson, challenge: MadeChallenge): number {
  if (languages.length === 0) return 0.7;
  return languages.some(({ lang, level }) => challenge.languages.includes(lang) && WORKING_LEVELS.includes(level))
    ? 1
    : 0;
}

/** 1 for who is there all the time, less for a part of it or where nothing is known, 0 for who is not. */
function presence({ availability }: MadePerson, { from, to }: MadeChallenge): number {
  if (availability.length === 0) return 0.8;
  if (availability.some((days) => (days.from ?? '') <= from && (days.to ?? '9') >= to)) return 1;
  return availability.some((days) => (days.from ?? '') < to && (days.to ?? '9') > from) ? 0.85 : 0;
}
