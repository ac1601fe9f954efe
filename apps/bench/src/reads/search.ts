import type { BenchSystem } from '../bench-system';
import { interleave, type TimedCase } from '../interleave';
import { printRatios, printTable } from '../report';
import { type StoredName, searchTermsOf } from './search-terms';
import { warm } from './warm';

const SEARCH = `query Search($search: String) {
  people(search: $search, first: 20) { edges { matched { lang value rule } node { id displayName } } }
}`;

const LOOK_UP = `query LookUp($orcid: String) {
  people(where: { orcid: { eq: $orcid } }, first: 20) { edges { node { id displayName } } }
}`;

interface SampledPerson {
  readonly names: readonly StoredName[];
  readonly orcid: string;
}

/** Search in each kind of spelling against an equality look-up through an index, both through the gateway. */
export async function benchSearch(system: BenchSystem, rounds: number): Promise<void> {
  await warm(system, 'people', ['person', 'derived.person_search_key']);
  const sampled = await system.sql<SampledPerson>(
    'people',
    `SELECT names, orcid FROM person TABLESAMPLE SYSTEM (1) REPEATABLE (1)
     WHERE visibility = 'PUBLIC' AND orcid IS NOT NULL LIMIT 2000`,
  );
  const terms = searchTermsOf(sampled.map(({ names }) => names));
  const { gateway } = system;
  const misses = new Map<string, number>();
  const search = (name: string, texts: readonly string[]): TimedCase => ({
    name,
    run: async (round) => {
      const text = texts[(round * 7) % texts.length];
      const { people } = await gateway.query(SEARCH, { search: text });
      if (people.edges.length === 0) misses.set(name, (misses.get(name) ?? 0) + 1);
    },
  });
  const times = await interleave(
    [
      {
        name: 'equality look-up (ORCID iD)',
        run: (round) => gateway.query(LOOK_UP, { orcid: sampled[(round * 7) % sampled.length]?.orcid }),
      },
      search('Vietnamese without marks', terms.withoutMarks),
      search('given and family name, in the other order', terms.givenFirst),
      search('two kanji', terms.twoKanji),
      search('kana', terms.kana),
      search('typing error', terms.typingError),
      search('most frequent word (nguyen)', ['nguyen']),
      search('two frequent words that few share', ['tran nguyen', 'nguyen tran']),
    ],
    rounds,
  );
  printRatios('Search among people, through the gateway', times, 2);
  printTable(
    'Searches that found nothing',
    ['what', 'times#'],
    [...times.keys()].map((name) => [name, String(misses.get(name) ?? 0)]),
  );
}
