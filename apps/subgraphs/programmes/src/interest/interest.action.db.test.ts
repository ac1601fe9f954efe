import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { challengeAfter } from '../testing/challenge-attempts';
import { interestAfter, steward } from '../testing/interest-attempts';

const INTEREST = 'interest { id version status message { value } challenge { status } statusHistory { status } }';

interface Fault {
  readonly field: string | null;
  readonly code: string;
}

describe('Interest actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const message = [{ lang: 'vi', value: 'Chúng tôi có kinh nghiệm.' }];
  const expert = (person: string): TestCaller => ({ scopes: ['write:interests'], person });
  const officer = (organisation: string): TestCaller => ({
    scopes: ['write:challenges', 'write:interests'],
    organisation,
  });
  const act = (caller: TestCaller, name: string, input: object) => test.as(caller).act(name, input, INTEREST);
  const codes = ({ userErrors }: { userErrors: readonly Fault[] }) =>
    userErrors.map(({ field, code }) => (field === null ? code : `${field} ${code}`));
  const told = async (subject: string) =>
    (
      await test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position', [
        subject,
      ])
    ).map(({ type, payload }: { type: string; payload: { status?: string } }) =>
      [type, payload.status].join(' ').trim(),
    );

  it('go from an offer of help to a yes, and tell it', async () => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    const owner = officer(tie?.organisation ?? '');
    const person = createId();
    const { interest } = await act(expert(person), 'expressInterest', { challenge: input.id, person, message });
    expect(interest).toMatchObject({ status: 'EXPRESSED', message: [{ value: message[0]?.value }] });
    const { id } = interest;
    expect((await act(owner, 'shortlistInterest', { id })).interest).toMatchObject({
      status: 'SHORTLISTED',
      challenge: { status: 'SHORTLISTED' },
    });
    expect((await act(owner, 'inviteInterest', { id })).userErrors).toEqual([]);
    const accepted = await act(expert(person), 'acceptInvitation', { id });
    expect(accepted.interest.status).toBe('ACCEPTED');
    expect(accepted.interest.statusHistory).toHaveLength(4);
    expect(await told(id)).toEqual(['interest.expressed', 'interest.decided SHORTLISTED', 'interest.decided INVITED']);
  });

  it('are expressed once, by oneself, and not by the owner', async () => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    const [person, organisation] = [createId(), createId()];
    const given = { challenge: input.id, message };
    const first = await act(expert(person), 'expressInterest', { ...given, person });
    expect(codes(await act(expert(person), 'expressInterest', { ...given, person }))).toEqual(['person DUPLICATE']);
    expect(codes(await act(officer(organisation), 'expressInterest', { ...given, organisation }))).toEqual([]);
    expect(codes(await act(officer(organisation), 'expressInterest', { ...given, organisation }))).toEqual([
      'organisation DUPLICATE',
    ]);
    await act(expert(person), 'withdrawInterest', { id: first.interest.id });
    expect(codes(await act(expert(person), 'expressInterest', { ...given, person }))).toEqual([]);
    expect(codes(await act(expert(createId()), 'expressInterest', { ...given, person }))).toEqual(['NOT_ALLOWED']);
    expect(codes(await act(expert(person), 'expressInterest', given))).toEqual(['person REQUIRED']);
    const owner = tie?.organisation ?? '';
    expect(codes(await act(officer(owner), 'expressInterest', { ...given, organisation: owner }))).toEqual([
      'challenge NOT_ALLOWED',
    ]);
  });

  it('are expressed while the challenge is open, until the end of its deadline', async () => {
    const person = createId();
    const express = (challenge: string) => act(expert(person), 'expressInterest', { challenge, person, message });
    const draft = await challengeAfter(test);
    expect(codes(await express(draft.input.id))).toEqual(['challenge NOT_FOUND']);
    expect(codes(await express(createId()))).toEqual(['challenge NOT_FOUND']);
    const cancelled = await challengeAfter(test, 'publishChallenge', 'cancelChallenge');
    expect((await express(cancelled.input.id)).userErrors).toMatchObject([
      { field: 'challenge', code: 'ILLEGAL_STEP', currentState: 'CANCELLED' },
    ]);
    const { input } = await challengeAfter(test, 'publishChallenge');
    const until = (day: string) =>
      test.database.query(`UPDATE challenge SET deadline_on = ${day} WHERE id = $1`, [input.id]);
    await until('CURRENT_DATE - 1');
    expect(codes(await express(input.id))).toEqual(['challenge DEADLINE_PASSED']);
    await until('CURRENT_DATE');
    expect(codes(await express(input.id))).toEqual([]);
  });

  it('have a message that only its two sides read', async () => {
    const { id, person, owner } = await interestAfter(test);
    const read = async (caller?: TestCaller) => {
      const client = caller ? test.as(caller) : test;
      const { data } = await client.query('query ($id: ID!) { interest(id: $id) { id message { value } } }', { id });
      return data.interest.message;
    };
    expect(await read()).toBeNull();
    expect(await read({ scopes: ['read:members'], person: createId(), organisation: createId() })).toBeNull();
    for (const reader of [{ person }, { organisation: owner }, { scopes: ['write:any' as const] }]) {
      expect(await read(reader)).toEqual([{ value: 'We have done this before.' }]);
    }
    const changes =
      '{ programmeChanges(first: 1000, types: ["Interest"]) { nodes { type after } pageInfo { hasNextPage } } }';
    const { data } = await test.query(changes);
    expect(data.programmeChanges.nodes.length).toBeGreaterThan(0);
    expect(data.programmeChanges.pageInfo.hasNextPage).toBe(false);
    expect(JSON.stringify(data)).not.toContain('done this before');
  });

  it('can be corrected until the owner has decided', async () => {
    const { id, person, owner } = await interestAfter(test);
    const corrected = await act(expert(person), 'updateInterest', { id, expectedVersion: 1, message });
    expect(corrected.interest).toMatchObject({ version: 2, message: [{ value: message[0]?.value }] });
    await act(officer(owner), 'shortlistInterest', { id });
    expect((await act(expert(person), 'updateInterest', { id, message })).userErrors).toMatchObject([
      { code: 'ILLEGAL_STEP', currentState: 'SHORTLISTED', allowedSteps: expect.arrayContaining(['inviteInterest']) },
    ]);
  });

  it('are each decided for themselves when many are at once, and the challenge is shortlisted once', async () => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    const owner = officer(tie?.organisation ?? '');
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const given = { challenge: input.id, person: createId(), message };
      ids.push((await steward(test).act('expressInterest', given, 'interest { id }')).interest.id);
    }
    const answers = await Promise.all(ids.map((id) => act(owner, 'shortlistInterest', { id })));
    expect(answers.flatMap(codes)).toEqual([]);
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int FROM challenge_status_change WHERE challenge_id = $1 AND status = 'SHORTLISTED'`,
      [input.id],
    );
    expect(count).toBe(1);
    const twice = await Promise.all(ids.map(() => act(owner, 'inviteInterest', { id: ids[0] })));
    expect(twice.filter((answer) => codes(answer).length === 0)).toHaveLength(1);
  });

  it('are declined when their challenge is given up', async () => {
    const { id, challenge, owner } = await interestAfter(test);
    await test.as(officer(owner)).act('cancelChallenge', { id: challenge });
    const { data } = await test.query('query ($id: ID!) { interest(id: $id) { status } }', { id });
    expect(data.interest.status).toBe('DECLINED');
    expect(await told(id)).toEqual(['interest.expressed', 'interest.decided DECLINED']);
  });
});
