import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import { applyEvents } from './apply-events';
import { type EventSubscription, readEventCursor } from './event-cursor';
import { readEventFaults, recordEventFault, skipEvent } from './event-fault';
import { Outbox1760300000024 } from './outbox.migration';

const subscription = { source: 'elsewhere', types: ['thing.made'] };

describe('applyEvents', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    ({ database, drop } = await createThingDatabase({ migrations: [Outbox1760300000024], poolSize: 20 }));
  });

  afterEach(() => drop());

  const event = (position: number, type = 'thing.made') => ({ position: String(position), type, id: createId() });
  const make = async (manager: EntityManager) => {
    await upsertRows(manager, Thing, [{ id: createId(), sort_name: '', search_document: '' }]);
  };
  const applyEvent = async (
    database: DataSource,
    subscription: EventSubscription,
    one: ReturnType<typeof event>,
    work: typeof make,
  ) => (await applyEvents(database, subscription, [one], work))[0];
  const things = async () => (await database.query('SELECT FROM thing')).length;

  it('makes the change and moves the cursor, in the name of the source', async () => {
    expect((await readEventCursor(database, subscription)).position).toBe('0');
    const one = event(7);
    expect(await applyEvent(database, subscription, one, make)).toBe('APPLIED');
    expect(await readEventCursor(database, subscription)).toEqual({ position: '7', eventId: one.id });
    expect(await database.query('SELECT actor FROM journal')).toEqual([{ actor: 'event:elsewhere' }]);
  });

  it('does nothing a second time', async () => {
    await applyEvent(database, subscription, event(7), make);
    expect(await applyEvent(database, subscription, event(7), make)).toBe('KNOWN');
    expect(await applyEvent(database, subscription, event(5), make)).toBe('KNOWN');
    expect(await things()).toBe(1);
    expect((await readEventCursor(database, subscription)).position).toBe('7');
  });

  it('makes the change once when many processes apply the same at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => applyEvent(database, subscription, event(1), make)),
    );
    expect(outcomes.filter((outcome) => outcome === 'APPLIED')).toHaveLength(1);
    expect(await things()).toBe(1);
  });

  it('applies many in one transaction, none of them if one fails, and knows those that were', async () => {
    const events = [1, 2, 3].map((position) => event(position));
    const failing = applyEvents(database, subscription, events, async (manager, { position }) => {
      if (position === '3') throw new Error('no');
      await make(manager);
    });
    await expect(failing).rejects.toThrow('no');
    expect(await things()).toBe(0);
    await applyEvents(database, subscription, events.slice(0, 2), make);
    expect(await applyEvents(database, subscription, events, make)).toEqual(['KNOWN', 'KNOWN', 'APPLIED']);
    expect(await things()).toBe(3);
    expect(await applyEvents(database, subscription, [], make)).toEqual([]);
  });

  it('takes change and cursor back together', async () => {
    const failing = applyEvent(database, subscription, event(1), async (manager) => {
      await make(manager);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await things()).toBe(0);
    expect((await readEventCursor(database, subscription)).position).toBe('0');
  });

  it('reads a type that is added from the beginning, and knows the others again', async () => {
    await applyEvent(database, subscription, event(7), make);
    const wider = { source: 'elsewhere', types: ['thing.made', 'thing.lost'] };
    expect((await readEventCursor(database, wider)).position).toBe('0');
    expect(await applyEvent(database, wider, event(3, 'thing.lost'), make)).toBe('APPLIED');
    expect(await applyEvent(database, wider, event(7), make)).toBe('KNOWN');
    expect((await readEventCursor(database, wider)).position).toBe('7');
    expect(await things()).toBe(2);
  });

  it('keeps the sources apart', async () => {
    await applyEvent(database, subscription, event(7), make);
    expect(await applyEvent(database, { ...subscription, source: 'other' }, event(7), make)).toBe('APPLIED');
  });

  it('forgets a fault once the event is applied', async () => {
    const one = event(4);
    await recordEventFault(database, 'elsewhere', one, 'first');
    await recordEventFault(database, 'elsewhere', one, 'second');
    expect(await readEventFaults(database)).toEqual([
      expect.objectContaining({ position: '4', reason: 'second', attempts: 2, skippedAt: null, skipReason: null }),
    ]);
    await applyEvent(database, subscription, one, make);
    expect(await readEventFaults(database)).toEqual([]);
  });

  it('passes over an event that has failed and that an operator skips, and keeps why', async () => {
    const one = event(4);
    expect(await skipEvent(database, 'elsewhere', '4', 'too early')).toBe(false);
    await recordEventFault(database, 'elsewhere', one, 'broken');
    expect(await skipEvent(database, 'elsewhere', '5', 'a slip')).toBe(false);
    expect(await skipEvent(database, 'elsewhere', '4', 'recorded by hand')).toBe(true);
    expect(await skipEvent(database, 'elsewhere', '4', 'again')).toBe(false);
    expect(await applyEvent(database, subscription, one, make)).toBe('SKIPPED');
    expect(await things()).toBe(0);
    expect((await readEventCursor(database, subscription)).position).toBe('4');
    expect(await readEventFaults(database)).toEqual([
      expect.objectContaining({ attempts: 1, skippedAt: expect.any(Date), skipReason: 'recorded by hand' }),
    ]);
  });
});
