import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

/** Makes a supergraph rely on a feature that nobody knows. */
const withOddFeature = (text: string, purpose: string) =>
  text.replace(
    /^schema\n/m,
    `directive @odd on FIELD_DEFINITION\nschema\n  @link(url: "https://example.org/odd/v1.0", for: ${purpose})\n`,
  );

const FAULTS: readonly [string, (text: string) => string, RegExp][] = [
  ['cut off', (text) => text.slice(0, 900), /Syntax Error/],
  ['empty', () => '', /It is empty\./],
  ['a page', () => '<html>Bad gateway</html>', /Syntax Error: Unexpected character: "<"/],
  ['no supergraph', () => 'type Query { a: Int }', /must be a core schema/],
  ['of another kind', (text) => text.replace(/@link\(url: "https:\/\/specs.apollo.dev\/join.*\)/, ''), /join/],
  ['with a directive that it does not define', (text) => text.replace('type Query', 'type Query @odd'), /"@odd"/],
  ['with a type that it does not define', (text) => `${text}\ntype Odd { a: Unknown }`, /Unknown type Unknown/],
  ['for: EXECUTION', (text) => withOddFeature(text, 'EXECUTION'), /odd\/v1.0 is for: EXECUTION but is unsupported/],
  ['for: SECURITY', (text) => withOddFeature(text, 'SECURITY'), /odd\/v1.0 is for: SECURITY but is unsupported/],
];

describe('Gateway, over faulty supergraphs', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
  });

  beforeEach(async () => {
    gateway = await startTestGateway([books], { RELOAD_POLL_MS: 100 });
  });

  afterEach(() => gateway.stop());

  afterAll(async () => {
    await books.stop();
    await reviews.stop();
  });

  const knowsStars = async () => (await gateway.ask('{ books { stars } }')).status === 200;
  const told = (code: string) => gateway.log.filter((line) => line.code === code);
  const recover = async () => {
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]));
    await until(knowsStars);
  };

  it.each(FAULTS)('keeps the old one before one that is %s, and recovers', async (_, spoil, reason) => {
    writeFileSync(gateway.supergraphFile, spoil(composeTiny([books, reviews])));
    await until(() => told('SUPERGRAPH_INVALID').length > 0);
    expect(told('SUPERGRAPH_INVALID')).toEqual([
      expect.objectContaining({ reason: expect.stringMatching(reason), source: gateway.supergraphFile }),
    ]);
    await recover();
  });

  it.each(FAULTS)('refuses to start over one that is %s', async (_, spoil, reason) => {
    writeFileSync(gateway.supergraphFile, spoil(composeTiny([books, reviews])));
    const starting = startTestGateway([books], { SUPERGRAPH: gateway.supergraphFile });
    await expect(starting).rejects.toThrow(reason);
    await expect(starting).rejects.toThrow(`The supergraph ${gateway.supergraphFile} can not be served: `);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['of 50 MB', (file) => truncateSync(file, 50_000_000), /it has 50000000 bytes, more than SUPERGRAPH_LIMIT allows/],
    ['that is no text', (file) => writeFileSync(file, Buffer.from([0x74, 0xff])), /it is not UTF-8/],
  ])('does not read one %s, and recovers', async (_, spoil, reason) => {
    spoil(gateway.supergraphFile);
    await until(() => told('SUPERGRAPH_UNREADABLE').length > 0);
    expect(told('SUPERGRAPH_UNREADABLE')).toEqual([
      expect.objectContaining({ reason: expect.stringMatching(reason), source: gateway.supergraphFile }),
    ]);
    await recover();
  });

  it('takes nothing half written', async () => {
    const text = composeTiny([books, reviews]);
    const size = Math.ceil(text.length / 20);
    writeFileSync(gateway.supergraphFile, '');
    for (let from = 0; from < text.length; from += size) {
      appendFileSync(gateway.supergraphFile, text.slice(from, from + size));
      await pause(5);
    }
    await until(knowsStars);
    expect(told('SUPERGRAPH_INVALID')).toEqual([]);
  });
});
