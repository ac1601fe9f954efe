import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { eventInput } from '../testing/event-attempts';

const EVENT = `event { id version kind titles { value } location { countryCode subdivisionCode place } period { from to }
  attendance { measure value isLowerBound provenance { source } } parent { id }
  participations { nodes { role organisation { id } } } }`;
const SESSION = 'eventSession { id position heldOn startsAt endsAt timeZone place { value } }';

describe('Event actions', () => {
  let test: SubgraphTest;
  const organiser = createId();
  const titles = [{ lang: 'en', value: 'Opening' }];

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object, selection = '') =>
    test.as({ subject: 'yui', scopes: ['write:programmes'], organisation: organiser }).act(name, input, selection);
  const create = async (more: object = {}) => (await act('createEvent', eventInput(organiser, more), EVENT)).event;
  const faults = async (name: string, input: object) =>
    (await act(name, input)).userErrors.map(
      ({ field, code }: { field: string | null; code: string }) => `${field} ${code}`,
    );

  it('record an event with its organiser, its place and who came', async () => {
    const event = await create();
    expect(event).toMatchObject({
      location: { countryCode: 'JP', subdivisionCode: 'JP-13', place: 'Tokyo' },
      participations: { nodes: [{ role: 'ORGANISER', organisation: { id: organiser } }] },
    });
    const attendance = [{ measure: 'DELEGATES', value: 1500, isLowerBound: true }];
    const changed = await act('updateEvent', { id: event.id, attendance, place: 'Kyoto', subdivision: 'JP-26' }, EVENT);
    expect(changed.event).toMatchObject({
      attendance: [{ measure: 'DELEGATES', value: 1500, isLowerBound: true, provenance: { source: 'KAKEHASHI' } }],
      location: { countryCode: 'JP', subdivisionCode: 'JP-26', place: 'Kyoto' },
      titles: event.titles,
    });
  });

  it('add sessions within the days of the event', async () => {
    const { id: event } = await create();
    const first = { event, titles, topics: [], startsAt: '2024-08-26T23:30:00.000Z', timeZone: 'Asia/Tokyo' };
    const { eventSession } = await act('addEventSession', first, SESSION);
    expect(eventSession).toMatchObject({ position: 0, heldOn: '2024-08-27', timeZone: 'Asia/Tokyo' });
    const second = await act('addEventSession', { event, titles, topics: [], heldOn: '2024-08-28' }, SESSION);
    expect(second.eventSession).toMatchObject({ position: 1, startsAt: null });
    const moved = { id: eventSession.id, startsAt: '2024-08-28T01:00:00.000Z', endsAt: '2024-08-28T02:00:00.000Z' };
    expect((await act('updateEventSession', moved, SESSION)).eventSession).toMatchObject({ heldOn: '2024-08-28' });
    expect(await faults('updateEvent', { id: event, period: { from: '2024-08-26', to: '2024-08-27' } })).toEqual([
      'period RULE_BROKEN',
      'period RULE_BROKEN',
    ]);
  });

  it('tell which times can not be', async () => {
    const { id: event } = await create();
    const session = (more: object) => faults('addEventSession', { event, titles, topics: [], ...more });
    const startsAt = '2024-08-27T01:00:00.000Z';
    const timeZone = 'Asia/Tokyo';
    expect(await session({ startsAt })).toEqual(['timeZone REQUIRED']);
    expect(await session({ endsAt: startsAt })).toEqual(['startsAt REQUIRED']);
    expect(await session({ startsAt, endsAt: startsAt, timeZone })).toEqual(['endsAt OUT_OF_RANGE']);
    expect(await session({ startsAt, timeZone, heldOn: '2024-08-26' })).toEqual(['heldOn RULE_BROKEN']);
    expect(await session({ heldOn: '2024-08-29' })).toEqual(['heldOn OUT_OF_RANGE']);
    expect(await session({ event: createId() })).toEqual(['event NOT_FOUND']);
  });

  it('do not make an event a part of itself or of an event of others', async () => {
    const { id } = await create();
    const part = await create({ parentEvent: id });
    expect(part.parent).toEqual({ id });
    expect(await faults('updateEvent', { id, parentEvent: part.id })).toEqual(['parentEvent RULE_BROKEN']);
    const [{ id: other }] = await test.database.query('SELECT id FROM event WHERE id <> ALL($1) LIMIT 1', [
      [id, part.id],
    ]);
    expect(await faults('updateEvent', { id, parentEvent: other })).toEqual(['parentEvent NOT_ALLOWED']);
  });

  it('tell what is wrong', async () => {
    const figures = [
      { measure: 'DELEGATES', value: 1 },
      { measure: 'DELEGATES', value: 2 },
    ];
    expect(await faults('createEvent', eventInput(organiser, { subdivision: 'VN-1', attendance: figures }))).toEqual([
      'attendance DUPLICATE',
      'subdivision MALFORMED',
    ]);
    expect(await faults('createEvent', eventInput(organiser, { country: null }))).toEqual(['country REQUIRED']);
    expect(await faults('createEvent', eventInput(createId()))).toEqual(['null NOT_ALLOWED']);
  });
});
