import { createId } from '@kakehashi/database';
import { runDue, SubgraphTest } from '@kakehashi/subgraph/testing';
import { pino } from 'pino';
import { programmes } from '../definition';
import { interestAfter, steward } from '../testing/interest-attempts';
import { expireChallenges } from './challenge.clock';

const log = pino({ enabled: false });

describe('The clock of challenges', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 0);
  });

  afterAll(() => test.stop());

  const DEADLINE = '2998-12-31';
  const expire = (now: string) => runDue(expireChallenges, test.database, log, { now: new Date(now) });
  /** A published challenge with that deadline and an interest in it, after some steps of the interest. */
  const prepare = async (steps: readonly string[] = [], more: object = {}) => {
    const { id, challenge } = await interestAfter(test, ...steps);
    await steward(test).act('updateChallenge', { id: challenge, deadlineOn: DEADLINE, ...more });
    return { interest: id, challenge };
  };
  const statusOf = async (challenge: string) => {
    const { data } = await test.query(
      'query ($id: ID!) { challenge(id: $id) { status statusHistory { status } interests { nodes { status } } } }',
      { id: challenge },
    );
    const { status, statusHistory, interests } = data.challenge;
    return [
      status,
      statusHistory.at(-1).status,
      ...interests.nodes.map((interest: { status: string }) => interest.status),
    ];
  };

  it('expires them after the end of their deadline in UTC, and declines who waits', async () => {
    const { challenge } = await prepare();
    expect(await expire(`${DEADLINE}T23:59:59.999Z`)).toBe(0);
    expect(await statusOf(challenge)).toEqual(['PUBLISHED', 'PUBLISHED', 'EXPRESSED']);
    expect(await expire('2999-01-01T00:00:00Z')).toBe(1);
    expect(await statusOf(challenge)).toEqual(['EXPIRED', 'EXPIRED', 'DECLINED']);
    const [{ actor }] = await test.database.query(
      'SELECT actor FROM journal WHERE entity_id = $1 ORDER BY position DESC LIMIT 1',
      [challenge],
    );
    expect(actor).toBe('clock:expire-challenges');
    expect(await expire('2999-01-01T00:00:00Z')).toBe(0);
  });

  it.each([
    ['Asia/Tokyo', '2998-12-31T15:00:00Z'],
    ['Pacific/Honolulu', '2999-01-01T10:00:00Z'],
  ])('goes by the time zone of the challenge: %s', async (timeZone, end) => {
    const { challenge } = await prepare([], { timeZone });
    const before = new Date(Date.parse(end) - 1).toISOString();
    expect(await expire(before)).toBe(0);
    expect(await expire(end)).toBe(1);
    expect((await statusOf(challenge))[0]).toBe('EXPIRED');
  });

  it('leaves those whose owner considers somebody, or has a commission on offer', async () => {
    const shortlisted = await prepare(['shortlistInterest']);
    const offered = await prepare();
    const given = { challenge: offered.challenge, contractorPerson: createId() };
    const { commission } = await steward(test).act('offerCommission', given, 'commission { id }');
    expect(await expire('2999-01-01T00:00:00Z')).toBe(0);
    expect((await statusOf(shortlisted.challenge))[0]).toBe('SHORTLISTED');
    await steward(test).act('refuseCommission', { id: commission.id });
    expect(await expire('2999-01-01T00:00:00Z')).toBe(1);
    expect((await statusOf(offered.challenge))[0]).toBe('EXPIRED');
  });
});
