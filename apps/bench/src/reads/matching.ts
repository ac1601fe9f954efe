import type { BenchSystem } from '../bench-system';
import { atMost } from '../goal';
import { interleave } from '../interleave';
import { printTimes } from '../report';
import { warm } from './warm';

const GOAL_MS = 150;

/** The tables in which matching looks people up. */
const TABLES = ['derived.candidate', 'expertise', 'affiliation', 'application_person'];

const MATCHES = `query ($id: ID!) { challenge(id: $id) { matches(first: 20) {
  isComplete consideredCount nodes { score person { displayName } components { name value explanation } } excluded { reason count }
} } }`;

const SUGGESTED = `query ($id: ID!) { person(id: $id) { suggestedChallenges(first: 20) {
  nodes { score challenge { title } components { name value } }
} } }`;

const PARTNERS = `query ($id: ID!) { organisation(id: $id) { suggestedPartners(first: 5) {
  sector partners { score explanation organisation { displayName } }
} } }`;

/** People for a challenge, challenges for a person, partners for an organisation, through the gateway; another one each time. */
export async function benchMatching(system: BenchSystem, rounds: number): Promise<void> {
  await warm(system, 'people', ['person', ...TABLES]);
  const { gateway } = system;
  const idsOf = async (list: string): Promise<string[]> => {
    const found = await gateway.query(`{ list: ${list} { nodes { id } } }`);
    return found.list.nodes.map(({ id }: { id: string }) => id);
  };
  const challenges = await idsOf('challenges(first: 100, where: { status: { in: [PUBLISHED, MATCHING] } })');
  const people = await idsOf('people(first: 100, where: { source: { eq: "DEMONSTRATION" } })');
  const organisations = await idsOf('organisations(first: 100, where: { source: { eq: "DEMONSTRATION" } })');
  const ask = (name: string, query: string, ids: readonly string[]) => ({
    name,
    run: (round: number) => gateway.query(query, { id: ids[round % ids.length] }),
  });
  const times = await interleave(
    [
      ask('people for a challenge', MATCHES, challenges),
      ask('challenges for a person', SUGGESTED, people),
      ask('partners for an organisation', PARTNERS, organisations),
    ],
    rounds,
  );
  printTimes(
    'Matching, through the gateway, with the reasons',
    times,
    ({ p95 }) => `p95 ${atMost(p95, GOAL_MS, 'ms')}`,
  );
}
