import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { RunningSystem } from './testing/running-system';

const ACTIONS = 1_000;
const AT_ONCE = 8;
const OWNER = '01997f2e-0000-7000-8000-00000000ac75';

describe('actions while processes are killed', () => {
  let system: RunningSystem;
  let authorization: string;

  beforeAll(async () => {
    system = await RunningSystem.start({ RATE_LIMIT: '1000000', RATE_LIMIT_BURST: '10000000' });
    authorization = `Bearer ${await system.token('organisation-officer', { organisation: OWNER })}`;
  }, 120_000);

  afterAll(() => system.stop());

  const createChallenge = (number: number) =>
    system.query(
      'mutation ($input: CreateChallengeInput!) { createChallenge(input: $input) { challenge { id } userErrors { code } } }',
      {
        input: {
          idempotencyKey: `crash-${number}`,
          owner: OWNER,
          titles: [{ lang: 'en', value: `Problem ${number}` }],
          description: [{ lang: 'en', value: 'To be solved.' }],
          topics: [],
        },
      },
      { authorization },
    );

  /** Sends it again, as a client does, until it is acknowledged. */
  const acknowledge = async (number: number): Promise<string> => {
    for (;;) {
      const answer = await createChallenge(number).catch(() => undefined);
      const id = answer?.data?.createChallenge?.challenge?.id;
      if (id !== undefined) return id;
      await pause(100);
    }
  };

  it('keeps each one that was acknowledged, once', async () => {
    const acknowledged = new Map<number, string>();
    let next = 0;
    const send = async () => {
      for (let number = next++; number < ACTIONS; number = next++) {
        acknowledged.set(number, await acknowledge(number));
        if (acknowledged.size === 250 || acknowledged.size === 500) system.crash('programmes');
        if (acknowledged.size === 750) system.crashDatabase();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    const client = new Client({ connectionString: system.running.subgraphs.programmes?.database });
    await client.connect();
    const { rows } = await client.query(
      `SELECT id, titles -> 0 ->> 'value' AS title, version FROM challenge WHERE owner_organisation_id = $1`,
      [OWNER],
    );
    const entries = await client.query(
      `SELECT count(*)::int AS count FROM journal WHERE entity_type = 'challenge' AND actor = $1`,
      [`user:${OWNER}`],
    );
    await client.end();
    expect(new Map(rows.map(({ id, title }) => [Number(title.slice('Problem '.length)), id]))).toEqual(acknowledged);
    expect(rows).toHaveLength(ACTIONS);
    expect(entries.rows).toEqual([{ count: ACTIONS }]);
  }, 600_000);
});
