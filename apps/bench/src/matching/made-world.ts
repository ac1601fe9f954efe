import type { Candidate, KnownTopic, Standing } from '@kakehashi/matching';
import { facts, type TopicRow } from '@kakehashi/sample';
import { Random } from './random';

/** Somebody who is made up: what the platform sees of them, and what they are in truth. */
export interface MadePerson extends Candidate, Standing {
  /** Topic → how much they can do in it, 0 to 1; what the platform sees of it is blurred. */
  readonly ability: ReadonlyMap<string, number>;
}

/** A challenge that is made up. */
export interface MadeChallenge {
  readonly topics: readonly TopicRow[];
  readonly languages: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly ownerOrganisation: string;
}

export interface MadeWorld {
  readonly people: readonly MadePerson[];
  readonly challenges: readonly MadeChallenge[];
}

const LANGUAGES = ['vi', 'ja', 'en', 'ko'];
const LEVELS = ['A2', 'B1', 'B2', 'C1', 'NATIVE'];
const ORGANISATIONS = 150;
const YEAR = 2026;

const { topics } = facts;
const technologies = topics.filter(({ scheme }) => scheme === 'STRATEGIC_TECHNOLOGY');
const fields = topics.filter(({ parentId }) => parentId !== null);

/** Makes up people and challenges; the same seed makes the same. */
export function makeWorld(seed: number, people = 3_000, challenges = 100): MadeWorld {
  const random = new Random(seed);
  return {
    people: Array.from({ length: people }, (_, index) =>
      makePerson(random, `person ${String(index).padStart(6, '0')}`),
    ),
    challenges: Array.from({ length: challenges }, () => makeChallenge(random)),
  };
}

function makeChallenge(random: Random): MadeChallenge {
  const found = Array.from({ length: random.between(1, 3) }, () => random.pick(technologies));
  return {
    topics: [...new Set(found)],
    languages: random.pick([['vi'], ['ja'], ['vi', 'en'], ['ja', 'vi']]),
    from: '2026-07-01',
    to: '2027-01-01',
    ownerOrganisation: organisation(random),
  };
}

function makePerson(random: Random, id: string): MadePerson {
  const main = random.pick(random.happens(0.7) ? technologies : fields);
  // Who knows a technology often knows another beside it.
  const beside = fields.filter(({ parentId }) => parentId === main.parentId);
  const known = new Set([
    main,
    ...Array.from({ length: random.between(0, 3) }, () => random.pick(random.happens(0.5) ? beside : fields)),
  ]);
  const ability = new Map([...known].map(({ id: topic }) => [topic, Math.min(1, 0.15 + random.next() * 0.9)]));
  const most = Math.max(...ability.values());
  const mother = random.pick(['vi', 'ja', 'vi', 'ja', 'ko']);
  const others = LANGUAGES.filter((lang) => lang !== mother && random.happens(0.35));
  return {
    id,
    ability,
    expertise: [...ability].map(([topicId, able]) => showAbility(random, topicId, able)),
    languages: random.happens(0.05)
      ? []
      : [{ lang: mother, level: 'NATIVE' }, ...others.map((lang) => ({ lang, level: random.pick(LEVELS) }))],
    availability: drawAvailability(random),
    // Who can do more has more to show for it, if not much.
    acceptedCommissions: random.happens(0.3 * most) ? 1 : 0,
    outcomes: Math.max(0, Math.round(3 * most + random.deviation())),
    organisation: organisation(random),
    isShown: true,
    hasConsented: true,
    hasConflict: false,
  };
}

/** What the platform sees of an ability: a level that they chose themselves, years, and evidence. */
function showAbility(random: Random, topicId: string, able: number): KnownTopic {
  const said = able + random.deviation() * 0.1;
  const pieces = Math.max(0, Math.round(able * 4 + random.deviation()));
  return {
    topicId,
    level: said > 0.8 ? 'AUTHORITY' : said > 0.55 ? 'EXPERT' : said > 0.3 ? 'WORKING' : 'AWARENESS',
    years: Math.round(able * 20),
    evidenceYears: Array.from({ length: pieces }, () => (random.happens(0.1) ? null : YEAR - random.between(0, 12))),
  };
}

/** Nothing said, for good, lapsed before the work, or for a part of it. */
function drawAvailability(random: Random): Candidate['availability'] {
  if (random.happens(0.3)) return [];
  return random.pick([
    [{ from: '2025-01-01', to: null }],
    [{ from: '2023-01-01', to: '2026-01-01' }],
    [{ from: '2026-01-01', to: '2026-10-01' }],
    [{ from: '2026-06-01', to: '2027-06-01' }],
  ]);
}

function organisation(random: Random): string {
  return `organisation ${random.between(1, ORGANISATIONS)}`;
}
