import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, checkOwnership, compose, type Places, writeOwnership } from './commands';
import { MissingMarksError } from './marked-part';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

let folder: string;
let places: Places;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  places = { subgraphs: join(folder, 'subgraphs'), supergraph: join(folder, 'supergraph.graphql') };
  writeSubgraph('books', 4101, 'type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! title: String }');
  writeSubgraph('reviews', 4102, 'type Book @key(fields: "id") { id: ID! stars: Int }');
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeSubgraph(name: string, port: number | undefined, sdl: string | undefined): void {
  mkdirSync(join(places.subgraphs, name), { recursive: true });
  writeFileSync(join(places.subgraphs, name, 'package.json'), JSON.stringify({ kakehashi: { port } }));
  if (sdl) writeFileSync(join(places.subgraphs, name, 'schema.graphql'), `${link}\n${sdl}`);
}

describe('compose', () => {
  it('writes the supergraph once and then leaves it alone', () => {
    expect(compose(places)).toMatchObject({
      isGood: true,
      lines: [expect.stringMatching(/^Wrote: .*\(books, reviews\)/)],
    });
    expect(readFileSync(places.supergraph, 'utf8')).toContain('url: "http://127.0.0.1:4102/graphql"');
    expect(compose(places).lines).toEqual([expect.stringMatching(/^Unchanged: /)]);
  });

  it('names all folders at fault at once', () => {
    writeSubgraph('authors', undefined, undefined);
    writeSubgraph('shops', 4101, 'type Shop { id: ID! }');
    expect(() => compose(places)).toThrow(
      /authors: its package.json needs a port[\s\S]*authors: it has no schema.graphql/,
    );
    expect(() => compose(places)).toThrow(/shops: its port 4101 is taken by books/);
  });
});

describe('check', () => {
  it('refuses a stale supergraph and names the remedy', () => {
    expect(check(places)).toMatchObject({ isGood: false, lines: [expect.stringMatching(/npm run generate/)] });
    compose(places);
    expect(check(places).isGood).toBe(true);
    writeSubgraph('reviews', 4102, 'type Book @key(fields: "id") { id: ID! stars: Int text: String }');
    expect(check(places).isGood).toBe(false);
  });
});

describe('writeOwnership', () => {
  it('replaces the part between the marks and nothing else', () => {
    compose(places);
    const document = join(folder, 'ARCHITECTURE.md');
    writeFileSync(document, '# House\n<!-- ownership:begin -->\nold\n<!-- ownership:end -->\nrest\n');
    expect(checkOwnership(places, document).isGood).toBe(false);
    writeOwnership(places, document);
    const text = readFileSync(document, 'utf8');
    expect(text).toMatch(
      /^# House\n<!-- ownership:begin -->\n\n\| type[\s\S]*\| `Book`[\s\S]*\n\n<!-- ownership:end -->\nrest\n$/,
    );
    expect(checkOwnership(places, document).isGood).toBe(true);
  });

  it('refuses a document without marks', () => {
    compose(places);
    const document = join(folder, 'ARCHITECTURE.md');
    writeFileSync(document, '# House\n');
    expect(() => writeOwnership(places, document)).toThrow(MissingMarksError);
  });
});
