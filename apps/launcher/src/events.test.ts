import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createDataSource, createId, emitEvent } from '@kakehashi/database';
import { RunningSystem } from './testing/running-system';

type Database = ReturnType<typeof createDataSource>;

describe('events and copies between subgraphs', () => {
  let system: RunningSystem;
  let people: Database;
  let organisations: Database;
  let programmes: Database;
  let funding: Database;

  beforeAll(async () => {
    system = await RunningSystem.start();
    const open = (name: string) => {
      const url = system.running.subgraphs[name]?.database ?? '';
      return createDataSource({ url, applicationName: 'test', entities: [], migrations: [] }).initialize();
    };
    [people, organisations, programmes, funding] = await Promise.all([
      open('people'),
      open('organisations'),
      open('programmes'),
      open('funding'),
    ]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([people, organisations, programmes, funding].map((database) => database.destroy()));
    await system.stop();
  });

  /** Tells that commissions were agreed, in one transaction. */
  const agree = (commissions: readonly string[], amountMinorUnits: string) =>
    programmes.transaction(async (manager) => {
      for (const commissionId of commissions) {
        const payload = { commissionId, amountMinorUnits, currency: 'USD', agreedOn: '2026-11-23' };
        await emitEvent(manager, { type: 'commission.agreed', subject: commissionId, payload });
      }
    });
  const isReady = async (name: string) => {
    const { url } = system.running.subgraphs[name] ?? { url: '' };
    return (await fetch(new URL('/ready', url)).catch(() => undefined))?.status === 200;
  };
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await pause(50);
  };

  it('bring what was agreed in one to the answers of another', async () => {
    const { data } = await system.query('{ commissions(first: 1) { nodes { id } } }');
    const [{ id }] = data.commissions.nodes;
    await agree([id], '777');
    const fee = 'query ($id: ID!) { commission(id: $id) { fee { amount currency } } }';
    await until(async () => (await system.query(fee, { id })).data.commission.fee?.amount === '7.77');
    const state = await fetch(new URL('/ready', system.running.subgraphs.funding?.url));
    expect(await state.json()).toEqual({
      status: 'ready',
      events: expect.arrayContaining([{ source: 'programmes', state: 'FOLLOWING' }]),
      copies: expect.arrayContaining([expect.objectContaining({ of: 'Topic', from: 'programmes' })]),
    });
  });

  /** Organisations and topics as their owners have them, and as funding has copied them. */
  const copies = async () => {
    const columns = 'id, kind, sector, country, status, names';
    const owned = await organisations.query(`SELECT ${columns} FROM organisation ORDER BY id`);
    const copied = await funding.query(`SELECT ${columns} FROM organisation_copy ORDER BY id`);
    const tree = await programmes.query('SELECT id, parent_id, names FROM topic ORDER BY id');
    const copiedTree = await funding.query('SELECT id, parent_id, names FROM topic_copy ORDER BY id');
    return { owners: [owned, tree], copies: [copied, copiedTree] };
  };
  const areEqual = async () => {
    const { owners, copies: copied } = await copies();
    return JSON.stringify(owners) === JSON.stringify(copied);
  };

  it('copy what was written in whatever way, with all that hangs on it in a tree', async () => {
    const [{ id }] = await programmes.query(`SELECT id FROM topic WHERE code = 'ARTIFICIAL_INTELLIGENCE'`);
    const [{ id: parent }] = await programmes.query(`SELECT id FROM topic WHERE code = '2.2'`);
    await programmes.query('UPDATE topic SET parent_id = $2 WHERE id = $1', [id, parent]);
    await organisations.query(
      `UPDATE organisation SET country = 'KR' WHERE id = (SELECT min(id::text)::uuid FROM organisation)`,
    );
    await until(areEqual);
    const paths = await funding.query(
      'SELECT count(*)::int AS count FROM topic_copy WHERE path @> ARRAY[$1, $2]::uuid[]',
      [id, parent],
    );
    expect(paths).toEqual([{ count: 5 }]);
  });

  it('hide everywhere who hides, in whatever way that was written', async () => {
    const [{ id }] = await funding.query(
      `SELECT person_id AS id FROM award_person JOIN person_copy p ON p.id = person_id WHERE visibility = 'PUBLIC' LIMIT 1`,
    );
    const awards = 'query ($id: ID!) { awards(where: { person: { eq: $id } }) { totalCount } }';
    const areNamed = async () => (await system.query(awards, { id })).data.awards.totalCount > 0;
    expect(await areNamed()).toBe(true);
    const show = (visibility: string) =>
      people.query('UPDATE person SET visibility = $2 WHERE id = $1', [id, visibility]);
    await show('PRIVATE');
    await until(async () => !(await areNamed()));
    await show('PUBLIC');
    await until(areNamed);
  });

  it('are told to no client and to no stranger', async () => {
    const query = 'reader=funding&types=commission.agreed';
    for (const path of ['/events', '/streams/programmes/../events', '/streams/programmes/%2e%2e/events']) {
      const response = await fetch(`${system.address}${path}?${query}`);
      expect([path, response.ok]).toEqual([path, false]);
      expect(await response.text()).not.toContain('commissionId');
    }
    for (const { url } of Object.values(system.running.subgraphs)) {
      const response = await fetch(new URL(`/events?${query}`, url));
      expect([response.status, await response.json()]).toEqual([
        401,
        { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'NOT_AN_EVENT_READER' }) })] },
      ]);
    }
  });

  it('have their effect once and in order, though readers, the producer and PostgreSQL are killed among 1,000', async () => {
    const second = await system.startAnother('funding');
    const crash = async (name: string) => {
      await until(() => isReady(name));
      system.crash(name);
    };
    const faults = new Map<number, () => unknown>([
      [150, () => crash('funding')],
      [300, () => crash('programmes')],
      [450, () => second.kill('SIGKILL')],
      [600, () => system.crashDatabase()],
      [750, () => crash('funding')],
      [900, () => crash('programmes')],
    ]);
    for (let told = 0; told < 1_000; told += 10) {
      await faults.get(told)?.();
      const commissions = Array.from({ length: 10 }, createId);
      const change = `UPDATE organisation SET country = $1 WHERE id = (SELECT id FROM organisation ORDER BY id OFFSET $2 LIMIT 1)`;
      await organisations.query(change, [told % 20 === 0 ? 'JP' : 'VN', told % 70]).catch(() => undefined);
      // Without a database a commit may have come through or not; what was told is seen in the end.
      await until(() =>
        agree(commissions, String(told)).then(
          () => true,
          () => false,
        ),
      );
    }
    const told: { id: string }[] = await programmes.query(
      `SELECT payload ->> 'commissionId' AS id FROM outbox_event WHERE type = 'commission.agreed' ORDER BY position`,
    );
    const applied = (): Promise<{ id: string }[]> =>
      funding.query(
        `SELECT f.commission_id AS id FROM commission_fee f JOIN journal j ON j.entity_id = f.id
         WHERE j.entity_type = 'commission_fee' AND j.actor = 'event:programmes' ORDER BY j.position`,
      );
    await until(async () => (await applied().catch(() => [])).length >= told.length);
    await until(() => areEqual().catch(() => false));
    await pause(500);
    expect(told.length).toBeGreaterThan(1_000);
    expect(await applied()).toEqual(told);
    if (second.exitCode === null && second.signalCode === null) await once(second, 'exit');
    expect(second.signalCode).toBe('SIGKILL');
  }, 240_000);
});
