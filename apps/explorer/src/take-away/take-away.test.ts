import { parse, validate } from 'graphql';
import type { Answer, Question } from '../answer/answer';
import { librarySchema } from '../testing/library-schema';
import { aboutOf, sourcesIn } from './about';
import { fetchAllPages, NOTHING_YET, type Progress, withAllEntries } from './all-pages';
import { writeCode } from './copy-as';
import { writeCsv } from './csv';
import { writeJsonLines } from './json-lines';
import { pagedQuestion } from './paged-question';

const answerOf = (question: Question, body: Answer['body']): Answer => ({
  question,
  body,
  status: 200,
  bytes: 0,
  durationMs: 1,
  askedAt: new Date('2026-01-02T03:04:05Z'),
});
const column = (id: string) =>
  ({ id, kind: 'text', isList: false, canOpen: false, typeName: undefined, description: undefined }) as const;

describe('writeCsv', () => {
  it('writes what Excel opens right and no spreadsheet runs', () => {
    const cells = ['Đà Lạt', '東京', '=1+1', '＝1', '-5', '-a', '"q", r', 'two\nlines', null, ['x', 'y'], true, -3];
    const text = writeCsv(
      [column('a.b')],
      cells.map((value) => ({ 'a.b': value })),
    ).join('');
    expect(text).toBe(
      '\uFEFFa.b\r\nĐà Lạt\r\n東京\r\n\'=1+1\r\n\'＝1\r\n-5\r\n\'-a\r\n"""q"", r"\r\n"two\nlines"\r\n\r\nx; y\r\ntrue\r\n-3\r\n',
    );
  });
});

describe('writeJsonLines', () => {
  it('writes each entry as the API answers it, after a line that tells what it is', () => {
    const entries = [
      { id: '0012', amount: '9007199254740993.10', name: '東京\u2028Đà Lạt' },
      { id: '7', amount: null },
    ];
    const lines = writeJsonLines(entries, { query: '{ a }' } as never)
      .join('')
      .split('\n');
    expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual([{ _export: { query: '{ a }' } }, ...entries]);
    expect(lines).toHaveLength(4);
  });
});

describe('pagedQuestion', () => {
  const question: Question = {
    query: `query Q($w: String, $n: Int, $unused: Boolean!) {
      kinds @skip(if: $unused)
      all: books(where: $w, first: $n) { ...Rows totalCount }
    }
    fragment Rows on BookConnection { rows: nodes { ...B } }
    fragment B on Book { id title }`,
    variables: { w: 'x', n: 5, unused: true },
  };

  it('keeps the way to the list, its filter and its rows, and pages by itself', () => {
    const paged = pagedQuestion(question, { path: ['all', 'rows'], pageSize: 100, counts: true });
    const [first, next] = [paged.page(null), paged.page('c')];
    expect([first.variables, next.variables]).toEqual([
      { w: 'x', pageCursor: null },
      { w: 'x', pageCursor: 'c' },
    ]);
    for (const { query } of [first, next]) expect(validate(librarySchema, parse(query))).toEqual([]);
    expect(first.query.replace(/\s+/g, ' ')).toContain('all: books(where: $w, first: 100, after: $pageCursor)');
    expect(first.query).toContain('_total: totalCount');
    expect(next.query).not.toContain('totalCount');
    expect(first.query).not.toContain('kinds');
  });
});

describe('fetchAllPages', () => {
  const question: Question = { query: '{ books { nodes { id } } }', variables: {} };
  const paged = pagedQuestion(question, { path: ['books', 'nodes'], pageSize: 2, counts: true });
  const IDS = ['1', '2', '3', '4', '5'];
  const page = ({ variables }: Question): Answer['body'] => {
    const from = Number(variables.pageCursor ?? 0);
    const nodes = IDS.slice(from, from + 2).map((id) => ({ id }));
    const hasNextPage = from + 2 < IDS.length;
    const books = { nodes, _total: 5, _page: { hasNextPage, endCursor: String(from + 2) } };
    return { data: { books }, extensions: { cost: { requested: 3 } } };
  };
  const DOWN: Answer['body'] = {
    data: { books: null },
    errors: [{ message: 'down', extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterMs: 5 } }],
  };
  const GONE: Answer['body'] = { errors: [{ message: 'gone', extensions: { code: 'NO_ANSWER' } }] };
  const ids = ({ entries }: Progress) => entries.map((entry) => (entry as { id: string }).id);

  it('fetches every row once, and tells how far it is and what it cost', async () => {
    const told: number[] = [];
    const ask = async (asked: Question) => answerOf(asked, page(asked));
    const wait = async () => {};
    const progress = await fetchAllPages(paged, NOTHING_YET, { ask, wait, tell: ({ pages }) => told.push(pages) });
    expect(ids(progress)).toEqual(IDS);
    expect(progress).toMatchObject({ isDone: true, total: 5, cost: 9, pages: 3, fault: undefined });
    expect(told).toEqual([1, 2, 3]);
  });

  it('tries a page again when it is told to, and counts no row twice', async () => {
    let asked = 0;
    const ask = async (one: Question) => answerOf(one, ++asked % 2 === 0 ? DOWN : page(one));
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    expect(ids(await fetchAllPages(paged, NOTHING_YET, { ask, wait, tell: () => {} }))).toEqual(IDS);
    expect(waits.length).toBeGreaterThan(0);
  });

  it('stands still while a subgraph stays away, and goes on from there', async () => {
    let isDown = false;
    const ask = async (one: Question) => answerOf(one, isDown ? DOWN : page(one));
    const wait = async () => {};
    const tell = ({ pages }: Progress) => {
      isDown ||= pages === 1;
    };
    const standing = await fetchAllPages(paged, NOTHING_YET, { ask, wait, tell });
    expect([ids(standing), standing.fault?.message, standing.isDone]).toEqual([['1', '2'], 'down', false]);
    isDown = false;
    expect(ids(await fetchAllPages(paged, standing, { ask, wait, tell: () => {} }))).toEqual(IDS);
  });

  it('fetches thousands of rows, past pages of nothing, each once, though what answers fails again and again', async () => {
    const [rows, perPage, emptyAt] = [12_345, 100, 5_000];
    const many = ({ variables }: Question): Answer['body'] => {
      const cursor = String(variables.pageCursor ?? '0');
      const from = Number.parseInt(cursor, 10);
      const isEmpty = from === emptyAt && !cursor.endsWith('+');
      const nodes = Array.from({ length: isEmpty ? 0 : Math.min(perPage, rows - from) }, (_, n) => ({
        id: `${from + n}`,
      }));
      const endCursor = isEmpty ? `${from}+` : String(from + nodes.length);
      return { data: { books: { nodes, _page: { hasNextPage: from + nodes.length < rows, endCursor } } } };
    };
    let asked = 0;
    const ask = async (one: Question) => answerOf(one, ++asked % 7 === 0 ? DOWN : asked % 50 === 0 ? GONE : many(one));
    const fetching = { ask, wait: async () => {}, tell: () => {} };
    let [progress, stops] = [await fetchAllPages(paged, NOTHING_YET, fetching), 0];
    for (; progress.fault && stops < 10; stops += 1) progress = await fetchAllPages(paged, progress, fetching);
    expect([progress.isDone, progress.entries.length, new Set(ids(progress)).size]).toEqual([true, rows, rows]);
    expect(stops).toBeGreaterThan(0);
  });

  it('puts all rows where one page of them was', () => {
    const answer = answerOf(question, { data: { books: { totalCount: 5, nodes: [1] } } });
    const { body } = withAllEntries(answer, ['books', 'nodes'], [1, 2]);
    expect(body.data).toEqual({ books: { totalCount: 5, nodes: [1, 2] } });
  });
});

describe('aboutOf', () => {
  it('tells question, time, version, sources and licences, and nothing of headers', () => {
    const data = { a: [{ provenance: { source: 'ROR', sourceUrl: 'u', licence: 'CC0-1.0' } }, { source: 'JST' }] };
    const answer = answerOf({ query: '{ a }', variables: { x: 1 } }, { data, errors: [{ message: 'm' }] });
    const context = { schemaVersion: 'abc', endpoint: 'e', rowCount: 2, totalCount: 9, sources: sourcesIn(data) };
    expect(aboutOf(answer, context)).toEqual({
      query: '{ a }',
      variables: { x: 1 },
      askedAt: '2026-01-02T03:04:05.000Z',
      ...context,
      sources: [
        { source: 'JST', sourceUrl: null, licence: null },
        { source: 'ROR', sourceUrl: 'u', licence: 'CC0-1.0' },
      ],
      errors: ['m'],
    });
    expect(sourcesIn(null)).toEqual([]);
  });
});

describe('writeCode', () => {
  const query = ['query Q { a(x: "it\'s `$', '{1}`") }'].join('');
  const question = { query, variables: { n: '日本' } };

  it.each(['curl', 'TypeScript', 'Python'] as const)('writes %s with the question and without a token', (language) => {
    const code = writeCode(language, question, 'http://localhost:4000/graphql');
    expect(code).toContain('http://localhost:4000/graphql');
    expect(code).toContain('日本');
    expect(code).not.toMatch(/Bearer ey/);
  });
});
