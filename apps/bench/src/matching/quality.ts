import { verdict } from '../goal';
import { printTable } from '../report';
import { type MadeWorld, makeWorld } from './made-world';
import { meanQuality, measure, type Quality } from './measures';
import { rankersOf } from './rankers';
import { relevance } from './relevance';

const SEEDS = [1, 2, 3];
const GOAL_NDCG = 0.9;
const GOAL_RATIO = 1.25;

/** How well each way to rank finds the right people in made-up worlds; the README tells how they are made. */
export async function qualityIn(worlds: readonly MadeWorld[]): Promise<ReadonlyMap<string, Quality>> {
  const measured = new Map<string, Quality[]>();
  for (const world of worlds) {
    const rankers = rankersOf(world);
    for (const challenge of world.challenges) {
      const gradeOf = new Map(world.people.map((person) => [person, relevance(person, challenge)]));
      const all = [...gradeOf.values()];
      for (const [name, ranker] of rankers) {
        const grades = (await ranker(challenge)).map((person) => gradeOf.get(person) ?? 0);
        measured.set(name, [...(measured.get(name) ?? []), measure(grades, all)]);
      }
    }
  }
  return new Map([...measured].map(([name, all]) => [name, meanQuality(all)]));
}

/** Prints how well matching finds the right people, beside two plain ways to look for them. */
export async function benchMatchingQuality(): Promise<void> {
  const found = await qualityIn(SEEDS.map((seed) => makeWorld(seed)));
  const baselines = [...found].filter(([name]) => name !== 'matching' && !name.includes('exclusions'));
  const best = Math.max(...baselines.map(([, { ndcgAt20 }]) => ndcgAt20));
  printTable(
    'Matching: the right people among 3,000, 100 challenges, three made-up worlds',
    ['ranked by', 'precision@5#', 'recall@20#', 'nDCG@20#'],
    [...found].map(([name, { precisionAt5, recallAt20, ndcgAt20 }]) => [
      name,
      ...[precisionAt5, recallAt20, ndcgAt20].map((value) => value.toFixed(3)),
    ]),
  );
  const own = found.get('matching')?.ndcgAt20 ?? 0;
  process.stdout.write(
    `\nnDCG ≥ ${GOAL_NDCG}: ${verdict(own >= GOAL_NDCG)}. ${(own / best).toFixed(2)} times the better baseline, goal ${GOAL_RATIO}: ${verdict(own / best >= GOAL_RATIO)}.\n`,
  );
}
