import type { BenchSystem } from '../bench-system';
import { atMost } from '../goal';
import { interleave } from '../interleave';
import { printTimes } from '../report';
import { warm } from './warm';

const GOAL_MS = 300;

/** What counts over whole tables; each in a request of its own. */
const COUNTS: Readonly<Record<string, string>> = {
  'totalCount of all people': '{ people(first: 1) { totalCount } }',
  'totalCount of people of one country': '{ people(first: 1, where: { country: { eq: "JP" } }) { totalCount } }',
  'totalCount of all awards': '{ awards(first: 1) { totalCount } }',
  'facets of all people: country, career stage':
    '{ people(first: 1) { facets(fields: [COUNTRY, CAREER_STAGE]) { field buckets { value count } } } }',
  'facets of all awards: status': '{ awards(first: 1) { facets(fields: [STATUS]) { field buckets { value count } } } }',
};

/** Exact counts and facets over whole tables, through the gateway. */
export async function benchCounts(system: BenchSystem, rounds: number): Promise<void> {
  await warm(system, 'people', ['person']);
  const { gateway } = system;
  const times = await interleave(
    Object.entries(COUNTS).map(([name, query]) => ({ name, run: () => gateway.query(query) })),
    rounds,
  );
  printTimes('Exact counts over whole tables, through the gateway', times, ({ median }) =>
    atMost(median, GOAL_MS, 'ms'),
  );
}
