import { writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Supergraph } from '@apollo/federation-internals';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import {
  type Answer,
  composeTiny,
  planExecutor,
  startTestGateway,
  type TestGateway,
  until,
} from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const RELOADS = 15;

const QUERY = '{ books { title stars } latestReview { text book { title } } }';

/** Lets go of all that nothing holds. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What a WeakRef gave stays until the turn is over.
  await turn();
  collect();
}

describe('Gateway, reloaded again and again', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let otherReviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    otherReviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books, reviews], {
      ADMIN_PORT: 0,
      RELOAD_POLL_MS: 60_000,
      REQUEST_DEADLINE_MS: 5_000,
    });
  });

  afterAll(async () => {
    await gateway.stop();
    for (const subgraph of [books, reviews, otherReviews]) await subgraph.stop();
  });

  /** Serves another supergraph, in which one of the subgraphs has moved. */
  async function reload(number: number): Promise<void> {
    const text = composeTiny([books, number % 2 === 0 ? otherReviews : reviews]);
    writeFileSync(gateway.supergraphFile, `${text}\n# ${number}`);
    const answer = await fetch(`${gateway.adminAddress}/supergraphs/reload`, { method: 'POST' });
    const { versions } = (await answer.json()) as { readonly versions: readonly object[] };
    expect(versions.slice(0, 2)).toMatchObject([{ state: 'served' }, { state: 'replaced' }]);
  }

  it('fails no request', async () => {
    const failed: Answer[] = [];
    let isOver = false;
    let answered = 0;
    const ask = async () => {
      while (!isOver) {
        const answer = await gateway.ask(QUERY);
        answered++;
        if (answer.errors || answer.status !== 200) failed.push(answer);
      }
    };
    const clients = Array.from({ length: 4 }, ask);
    for (let number = 0; number < RELOADS; number++) {
      const before = answered;
      await reload(number);
      await until(() => answered >= before + 8);
    }
    isOver = true;
    await Promise.all(clients);
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(8 * RELOADS);
  });

  it('lets go of the supergraphs that are gone', async () => {
    const built: WeakRef<Supergraph>[] = [];
    const build = Supergraph.build;
    // A mock of Jest's would hold what it gave.
    Supergraph.build = (...given) => {
      const supergraph = build.apply(Supergraph, given);
      built.push(new WeakRef(supergraph));
      return supergraph;
    };
    for (let number = RELOADS; number < RELOADS + 6; number++) {
      await reload(number);
      await gateway.ask(QUERY);
    }
    Supergraph.build = build;
    await collectGarbage();
    // The served one and the one before; Apollo's gateway has loaded the served one for itself.
    const isHeld = built.filter((reference) => reference.deref() !== undefined);
    expect(isHeld).toHaveLength(planExecutor === 'stock' ? 3 : 2);
  });
});
