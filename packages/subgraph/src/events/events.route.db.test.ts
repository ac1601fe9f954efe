import { setTimeout as pause } from 'node:timers/promises';
import type { CallSigner } from '@kakehashi/call-signature';
import { createId } from '@kakehashi/database';
import { GatewaySignature } from '../identity/gateway-signature';
import { marks } from '../testing/marks-subgraph';
import { ReaderKeys } from '../testing/reader-keys';
import { SubgraphTest } from '../testing/subgraph-test';
import { tellCommission } from '../testing/told-commission';
import { readEventLines } from './event-line';
import { type EventReaders, openEventReaders } from './event-settings';

const keys = new ReaderKeys();
let funding: CallSigner;
let gateway: CallSigner;
let readers: EventReaders | undefined;

beforeAll(async () => {
  funding = await keys.make('funding');
  readers = openEventReaders('programmes', { EVENT_READERS_FOLDER: keys.folder });
  gateway = await keys.make('gateway');
});

afterAll(() => keys.remove());

const headersOf = (signer: CallSigner, audience = 'programmes') => signer.headersFor(audience, '', () => undefined);

describe('GET /events', () => {
  let subgraph: SubgraphTest;
  let address: string;

  beforeAll(async () => {
    const signature = GatewaySignature.open(keys.fileOf('gateway'), 'programmes');
    subgraph = await SubgraphTest.start(marks, 0, { eventReaders: readers, signature });
    address = await subgraph.listen();
  });

  afterAll(() => subgraph.stop());

  const ask = async (query: string, headers: Record<string, string>) => {
    const response = await fetch(`${address}/events?${query}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  const read = async (query: string) => {
    const { status, text } = await ask(`reader=funding&types=commission.agreed${query}`, await headersOf(funding));
    expect(status).toBe(200);
    return readEventLines(text);
  };
  const refusal = async (query: string, headers: Record<string, string> = {}) => {
    const { status, text } = await ask(query, { ...headers, 'x-request-id': 'r-1' });
    const [{ message, extensions }] = JSON.parse(text).errors;
    return [status, extensions, message];
  };

  it('tells a reader that signs what was told, after a position, in its order', async () => {
    const told = [await tellCommission(subgraph.database, 1), await tellCommission(subgraph.database, 2)];
    const events = await read('');
    expect(events.map(({ subjectId }) => subjectId)).toEqual(told);
    expect(events[0]).toMatchObject({ type: 'commission.agreed', version: 1, payload: { amountMinorUnits: '1' } });
    const [first] = events;
    expect(await read(`&after=${first?.position}&afterId=${first?.id}`)).toEqual(events.slice(1));
    expect(await read(`&after=${events.at(-1)?.position}`)).toEqual([]);
    const { text } = await ask('reader=funding&types=moon.landed', await headersOf(funding));
    expect(text).toBe('');
  });

  it('answers who waits as soon as something is told, and with nothing when the time is over', async () => {
    const after = (await read('')).at(-1)?.position ?? '0';
    const waiting = read(`&after=${after}&waitMs=60000`);
    const id = await tellCommission(subgraph.database, 3);
    expect((await waiting).map(({ subjectId }) => subjectId)).toEqual([id]);
    const last = (await read('')).at(-1)?.position;
    expect(await read(`&after=${last}&waitMs=1`)).toEqual([]);
  });

  it('answers who waits when the server closes', async () => {
    const other = await SubgraphTest.start(marks, 0);
    const asked = jest.spyOn(other.database, 'query');
    const waiting = fetch(`${await other.listen()}/events?types=commission.agreed&waitMs=60000`);
    while (!asked.mock.calls.some(([text]) => text.includes('max(position)'))) await pause(20);
    await other.stop();
    expect(await (await waiting).text()).toBe('');
  });

  it('refuses everybody who does not sign as a reader that it knows', async () => {
    const wanted = 'types=commission.agreed&reader=funding';
    const stranger = await keys.make('stranger');
    const forged = await keys.make('forger', 'funding');
    const none = 'The parameter "reader" names none who may read here.';
    const wrong = (reason: string) => `The request is not from funding: ${reason}.`;
    const old = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 120_000);
    const expired = await funding.headersFor('programmes', 'expired', () => undefined);
    old.mockRestore();
    const cases: [string, Record<string, string>, string][] = [
      [wanted, {}, wrong('it is not signed')],
      ['types=commission.agreed', await headersOf(funding), none],
      [wanted.replace('funding', 'constructor'), await headersOf(funding), none],
      [wanted.replace('funding', 'stranger'), await headersOf(stranger), none],
      [wanted, await headersOf(stranger), wrong('its signature is wrong')],
      [wanted, await headersOf(gateway), wrong('its signature is wrong')],
      [wanted, await headersOf(forged), wrong('its signature is wrong')],
      [wanted, await headersOf(funding, 'people'), wrong('the claim "aud" of its signature is wrong')],
      [wanted, expired, wrong('its signature is too old')],
      [wanted, { 'gateway-identity': 'x.y.z' }, wrong('its signature is wrong')],
    ];
    for (const [query, headers, message] of cases) {
      expect(await refusal(query, headers)).toEqual([401, { code: 'NOT_AN_EVENT_READER', requestId: 'r-1' }, message]);
    }
  });

  it('lets no reader of events ask anything else', async () => {
    const response = await fetch(`${address}/streams/changes`, { headers: await headersOf(funding) });
    expect([response.status, ((await response.json()) as Refusal).errors[0]?.extensions.code]).toEqual([
      401,
      'NOT_FROM_GATEWAY',
    ]);
  });

  it.each([
    ['after=-1', 'after'],
    ['after=1&after=2', 'after'],
    ['after=1&afterId=x', 'afterId'],
    ['types=', 'types'],
    ['waitMs=60001', 'waitMs'],
    ['waitMs=x', 'waitMs'],
  ])('refuses %s and names %s', async (query, argument) => {
    const types = query.startsWith('types') ? '' : '&types=commission.agreed';
    const [status, extensions] = await refusal(`reader=funding&${query}${types}`, await headersOf(funding));
    expect([status, extensions]).toEqual([400, { code: 'BAD_USER_INPUT', argument, requestId: 'r-1' }]);
  });

  it('refuses to go on after an event that it never told', async () => {
    const query = `reader=funding&types=commission.agreed&after=1&afterId=${createId()}`;
    const [status, { code }, message] = await refusal(query, await headersOf(funding));
    expect([status, code, message]).toEqual([409, 'EVENTS_DIVERGED', expect.stringContaining('was never told here')]);
  });
});

interface Refusal {
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
