import { demonstration, facts } from '@kakehashi/sample';

/** So many people are in the sample that the tests load. */
export const PEOPLE = 300;

const made = demonstration({ people: PEOPLE });

/** What the tests' database is loaded with, as plain rows; what is expected is worked out from them, without SQL. */
export const rows = {
  topics: facts.topics,
  programmes: facts.programmes,
  projects: [...facts.projects, ...made.projects()],
  challenges: [...made.challenges()],
  interests: [...made.interests()],
  commissions: [...made.commissions()],
  events: [...facts.events, ...made.events()],
  placements: [...made.placements()],
  introductions: [...facts.introductions, ...made.introductions()],
  outcomes: [...made.outcomes()],
  targets: [...facts.targets, ...made.targets()],
};

/** Ids of the people whom not everybody may see. */
export const hiddenPeople: ReadonlySet<string> = new Set(
  [...made.people()].filter(({ visibility }) => visibility !== 'PUBLIC').map(({ id }) => id),
);

/** An id that nothing has. */
export const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

/** The ids of a topic and of all topics below it. */
export function topicTree(id: string): string[] {
  return [id, ...rows.topics.filter(({ parentId }) => parentId === id).flatMap((child) => topicTree(child.id))];
}

/** The id of the topic with a code. */
export function topicId(code: string): string {
  const topic = rows.topics.find((candidate) => candidate.code === code);
  if (!topic) throw new Error(`The sample has no topic ${code}.`);
  return topic.id;
}

/** The value that occurs most often, the first of equals. */
export function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) throw new Error('There are no values.');
  return most[0];
}
