import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';

describe('Usage', () => {
  let subgraphs: TinySubgraph[];
  let folder: string;

  beforeAll(async () => {
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
    folder = mkdtempSync(join(tmpdir(), 'usage-'));
  });

  afterAll(async () => {
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    rmSync(folder, { recursive: true });
  });

  it('counts fields by client, for whoever looks and in a file that outlives the gateway', async () => {
    const file = join(folder, 'usage.jsonl');
    for (const runs of [1, 2]) {
      const gateway = await startTestGateway(subgraphs, { ADMIN_PORT: 0, USAGE_FILE: file });
      const web = { headers: { 'apollographql-client-name': 'web' } };
      const query = 'query ($where: BookFilter) { book(id: "1", where: $where) { title } }';
      await gateway.ask(query, { ...web, variables: { where: { year: null } } });
      await gateway.ask(query, { ...web });
      await gateway.ask('{ books { title } }');
      await gateway.ask('{ nonsense }');
      const { clients } = (await (await fetch(`${gateway.adminAddress}/usage`)).json()) as { clients: object[] };
      await gateway.stop();
      const counted = [
        {
          client: 'web',
          requests: 2,
          counts: {
            'BookFilter.year': 1,
            'Query.book': 2,
            'Query.book(id:)': 2,
            'Query.book(where:)': 2,
            'Book.title': 2,
          },
        },
        { client: 'unknown', requests: 1, counts: { 'Query.books': 1, 'Book.title': 1 } },
      ];
      expect(clients).toEqual(counted);
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const written = lines.map((line) => JSON.parse(line));
      expect(written).toHaveLength(counted.length * runs);
      for (const [index, usage] of counted.entries()) {
        expect(written.at(index - counted.length)).toEqual({
          from: expect.any(String),
          to: expect.any(String),
          ...usage,
        });
      }
    }
  });

  it('tells at start that its file can not be written', async () => {
    const file = join(folder, 'nowhere', 'usage.jsonl');
    await expect(startTestGateway(subgraphs, { USAGE_FILE: file })).rejects.toThrow(/USAGE_FILE: .*ENOENT/);
  });
});
