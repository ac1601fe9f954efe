import { setTimeout as pause } from 'node:timers/promises';
import { Claim, claimColumns, createId, upsertRows } from '@kakehashi/database';
import { Mark, marks } from '../testing/marks-subgraph';
import { SubgraphTest } from '../testing/subgraph-test';

interface Refusal {
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

describe('GET /streams/changes', () => {
  let subgraph: SubgraphTest;
  let address: string;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(marks, 0);
    address = await subgraph.listen();
  });

  afterEach(() => subgraph.stop());

  const write = (...numbers: number[]) =>
    upsertRows(
      subgraph.database.manager,
      Mark,
      numbers.map((number) => ({ id: createId(), provenance: { source: 'TEST' }, number })),
    );
  const open = (query: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${address}/streams/changes${query}`, { headers, ...(signal && { signal }) });
  const EVENTS = { accept: 'text/event-stream' };
  const LINES = { accept: 'application/x-ndjson' };
  const parseLines = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const numbersOf = (changes: { after: { number: number } }[]) => changes.map(({ after }) => after.number);

  /** Reads a stream until so many changes have come. */
  async function* changesOf(response: Response): AsyncGenerator<{ cursor: string; after: { number: number } }> {
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
        else if (line.startsWith('{')) yield JSON.parse(line);
      }
    }
  }

  const take = async (stream: AsyncGenerator<{ cursor: string; after: { number: number } }>, count: number) => {
    const taken = [];
    while (taken.length < count) {
      const { value, done } = await stream.next();
      if (done) throw new Error(`The stream ended after ${taken.length} changes.`);
      taken.push(value);
    }
    return taken;
  };

  it('gives all changes as JSON Lines and ends, and goes on from the cursor of any line', async () => {
    await write(...Array.from({ length: 1_200 }, (_unused, index) => index));
    const response = await open('', LINES);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const changes = parseLines(await response.text());
    expect(numbersOf(changes)).toEqual(Array.from({ length: 1_200 }, (_unused, index) => index));
    expect(changes[0]).toMatchObject({
      type: 'Mark',
      operation: 'INSERT',
      sequence: 1,
      recordedAt: expect.any(String),
    });
    const rest = parseLines(await (await open(`?after=${changes[1_100].cursor}`)).text());
    expect(numbersOf(rest)).toEqual(Array.from({ length: 99 }, (_unused, index) => 1_101 + index));
    expect(parseLines(await (await open(`?after=${changes.at(-1).cursor}&types=Mark`)).text())).toEqual([]);
  });

  it('tells nothing of what sources claim, though the journal has it', async () => {
    const claim = {
      entityType: 'Mark',
      entityId: createId(),
      field: 'number',
      value: 1,
      provenance: { source: 'TEST' },
    };
    await upsertRows(subgraph.database.manager, Claim, [claimColumns({ ...claim, rule: 'NEWEST_FIRST' })]);
    await write(1);
    const types = await subgraph.database.query('SELECT entity_type AS type FROM journal ORDER BY position');
    expect(types).toEqual([{ type: 'claim' }, { type: 'mark' }]);
    expect(parseLines(await (await open('', LINES)).text())).toMatchObject([{ type: 'Mark' }]);
    const { errors } = (await (await open('?types=Claim', LINES)).json()) as Refusal;
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'types[0]' });
  });

  it('sends events as they are committed, and resumes after the last one that came', async () => {
    await write(1, 2);
    const leaving = new AbortController();
    const stream = changesOf(await open('', EVENTS, leaving.signal));
    expect(numbersOf(await take(stream, 2))).toEqual([1, 2]);
    await write(3);
    const [third] = await take(stream, 1);
    expect(third?.after.number).toBe(3);
    leaving.abort();
    await write(4);
    const again = changesOf(await open('?after=ignored', { ...EVENTS, 'last-event-id': third?.cursor ?? '' }));
    expect(numbersOf(await take(again, 1))).toEqual([4]);
  });

  it('tells what comes from now on, and nothing of before', async () => {
    await write(1, 2);
    const leaving = new AbortController();
    const stream = changesOf(await open('?after=now', EVENTS, leaving.signal));
    await write(3);
    expect(numbersOf(await take(stream, 1))).toEqual([3]);
    leaving.abort();
  });

  it('follows in JSON Lines when asked to, and ends when the server closes', async () => {
    const other = await SubgraphTest.start(marks, 0);
    const response = await fetch(`${await other.listen()}/streams/changes?follow=true`, { headers: LINES });
    const stream = changesOf(response);
    await upsertRows(other.database.manager, Mark, [{ id: createId(), provenance: {}, number: 7 }]);
    expect(numbersOf(await take(stream, 1))).toEqual([7]);
    const ended = stream.next();
    await other.stop();
    expect((await ended).done).toBe(true);
  });

  it('asks the database for news once for all who follow, and no more when they have left', async () => {
    const leaving = new AbortController();
    const streams = await Promise.all([1, 2, 3].map(() => open('', EVENTS, leaving.signal)));
    await Promise.all(streams.map((response) => response.body?.getReader().read()));
    const asked = jest.spyOn(subgraph.database, 'query');
    const statements = async (count: number) => {
      while (asked.mock.calls.length < count) await pause(20);
      return new Set(asked.mock.calls.map(([text]) => text));
    };
    expect([...(await statements(3))]).toEqual([expect.stringContaining('max(position)')]);
    leaving.abort();
    await pause(400);
    const before = asked.mock.calls.length;
    await pause(800);
    expect(asked.mock.calls).toHaveLength(before);
  });

  it('reads only as fast as it is read', async () => {
    const padding = { source: 'TEST', note: 'x'.repeat(3_000) };
    const rows = Array.from({ length: 10_000 }, (_unused, number) => ({ id: createId(), provenance: padding, number }));
    await upsertRows(subgraph.database.manager, Mark, rows);
    const asked = jest.spyOn(subgraph.database, 'query');
    const response = await open('', LINES);
    const reader = response.body?.getReader();
    await reader?.read();
    for (let before = 0; before < asked.mock.calls.length; await pause(400)) before = asked.mock.calls.length;
    // Thirty megabytes in twenty batches: what nobody has taken is not read either, but for what the connection buffers.
    expect(asked.mock.calls.length).toBeLessThan(15);
    await reader?.cancel();
  });

  it.each([
    ['?after=x', 'after'],
    ['?types=Mark,Unicorn', 'types[1]'],
    ['?follow=perhaps', 'follow'],
    ['?types=Mark&types=Mark', 'types'],
  ])('refuses %s and names %s', async (query, argument) => {
    const response = await open(query, { ...LINES, 'x-request-id': 'r-1' });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Refusal).errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
      requestId: 'r-1',
    });
  });

  it('refuses a reader that accepts neither format', async () => {
    const response = await open('', { accept: 'text/csv' });
    expect([response.status, ((await response.json()) as Refusal).errors[0]?.extensions.code]).toEqual([
      400,
      'BAD_REQUEST',
    ]);
  });

  it('cuts the connection when the database is lost, so that what came does not look whole', async () => {
    await write(1);
    const stream = changesOf(await open('?follow=true', LINES));
    await take(stream, 1);
    await subgraph.database.query('ALTER TABLE journal RENAME TO lost');
    await expect(stream.next()).rejects.toThrow(/terminated/);
    await subgraph.database.query('ALTER TABLE lost RENAME TO journal');
  });
});
