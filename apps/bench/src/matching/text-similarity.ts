import { facts, type TopicRow } from '@kakehashi/sample';
import type { MadeChallenge, MadePerson } from './made-world';
import type { Ranker } from './rankers';

const topicOf = new Map(facts.topics.map((topic) => [topic.id, topic]));

/** Word → how much it weighs in a text. */
type Vector = ReadonlyMap<string, number>;

/**
 * Ranks by how much a profile's text resembles that of the challenge: the cosine of TF-IDF vectors of three-letter pieces, which
 * fit scripts with and without blanks. A profile names its topics in the person's first language, a challenge in its own.
 */
export function textRanker(people: readonly MadePerson[]): Ranker {
  const counted = people.map((person) => ({ person, pieces: piecesOf(profileText(person)) }));
  const documents = new Map<string, number>();
  for (const { pieces } of counted)
    for (const piece of pieces.keys()) documents.set(piece, (documents.get(piece) ?? 0) + 1);
  const weigh = (pieces: Vector): Vector =>
    new Map(
      [...pieces].map(([piece, count]) => [
        piece,
        count * Math.log((1 + people.length) / (1 + (documents.get(piece) ?? 0))),
      ]),
    );
  const profiles = counted.map(({ person, pieces }) => ({ person, vector: normalise(weigh(pieces)) }));
  return async (challenge) => {
    const wanted = normalise(weigh(piecesOf(challengeText(challenge))));
    return profiles
      .map(({ person, vector }) => ({ person, likeness: product(wanted, vector) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness - one.likeness || (one.person.id < other.person.id ? -1 : 1))
      .map(({ person }) => person);
  };
}

function profileText({ expertise, languages }: MadePerson): string {
  const lang = languages[0]?.lang ?? 'en';
  return expertise
    .map(({ topicId, evidenceYears }) => {
      const topic = topicOf.get(topicId);
      const name = topic ? nameIn(topic, lang) : '';
      return Array.from({ length: 1 + evidenceYears.length }, () => name).join(' ');
    })
    .join(' ');
}

function challengeText({ topics, languages }: MadeChallenge): string {
  return languages.flatMap((lang) => topics.map((topic) => nameIn(topic, lang))).join(' ');
}

function nameIn({ names }: TopicRow, lang: string): string {
  const name = names.find((one) => one.lang === lang) ?? names.find((one) => one.lang === 'en');
  return name?.value.toLowerCase() ?? '';
}

function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at + 3 <= padded.length; at++) {
    const piece = padded.slice(at, at + 3);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}

function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [piece, weight] of one) sum += weight * (other.get(piece) ?? 0);
  return sum;
}

/** The same with the length 1, so that the product of two is the cosine. */
function normalise(vector: Vector): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...vector].map(([piece, weight]) => [piece, weight / length]));
}
