import { writeFileSync } from 'node:fs';
import type * as graphql from 'graphql';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway } from '../testing/test-gateway';

/** Every text that anything in this process parses. */
const parsed: string[] = [];

jest.mock('graphql', () => {
  const real = jest.requireActual<typeof graphql>('graphql');
  const parse = (source: string | graphql.Source, options?: graphql.ParseOptions) => {
    parsed.push(typeof source === 'string' ? source : source.body);
    return real.parse(source, options);
  };
  return { ...real, parse };
});

describe('LoadedSupergraph', () => {
  it('is parsed once, whoever reads it, and not again to go back to it', async () => {
    const [books, reviews] = [await booksSubgraph().start(), await reviewsSubgraph().start()];
    const gateway = await startTestGateway([books], { RESPONSE_CACHE: true, ADMIN_PORT: 0 });
    const call = async (path: string) =>
      (await fetch(gateway.adminAddress + path, { method: 'POST' })).json() as Promise<{
        readonly versions: readonly { readonly id: string }[];
      }>;
    // The comment tells it from what Apollo's planner prints and parses of its own.
    const text = `${composeTiny([books, reviews])}\n# written`;
    writeFileSync(gateway.supergraphFile, text);
    parsed.length = 0;
    const { versions } = await call('/supergraphs/reload');
    expect((await gateway.ask('{ books { stars } }')).status).toBe(200);
    expect(parsed.filter((one) => one === text)).toHaveLength(1);
    parsed.length = 0;
    for (const { id } of versions.toReversed()) await call(`/supergraphs/${id}/serve`);
    expect((await gateway.ask('{ books { stars } }')).status).toBe(200);
    expect(parsed.filter((one) => one === text)).toHaveLength(0);
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });
});
