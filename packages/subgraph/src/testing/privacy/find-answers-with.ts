import type { SubgraphClient } from '../subgraph-client';
import { allQuestions, answersOf, batchesOf, readFeed } from './find-telling-questions';
import type { HiddenThing } from './hidden-thing';

/**
 * Asks a subgraph everything that its schema lets somebody ask for a thing, its feed and its stream of changes, and looks for
 * texts in the answers. What was asked for does not count, as where a fault names it.
 *
 * @param feed the root field of the change feed
 * @param texts what no answer must hold
 * @returns how many questions were asked, and those whose answer held one
 */
export async function findAnswersWith(
  client: SubgraphClient,
  thing: HiddenThing,
  feed: string,
  texts: readonly string[],
): Promise<{ readonly questions: number; readonly telling: readonly string[] }> {
  const lowered = texts.map((text) => text.toLowerCase());
  const isTelling = (answer: unknown, asked = '') => {
    const told = JSON.stringify(answer).toLowerCase();
    return lowered.some((text) => told.includes(text) && !asked.toLowerCase().includes(text));
  };
  const questions = await allQuestions(client, thing);
  const telling: string[] = [];
  for (const batch of batchesOf(questions)) {
    const answers = await answersOf(client, batch);
    telling.push(...batch.filter((question, index) => isTelling(answers[index], question)));
  }
  if (isTelling(await readFeed(client, feed))) telling.push(feed);
  if (isTelling(await client.read('/streams/changes'))) telling.push('/streams/changes');
  return { questions: questions.length + 2, telling };
}
