import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { challengeAfter } from '../testing/challenge-attempts';
import { commissionAfter, TERMS } from '../testing/commission-attempts';
import { interestAfter, steward } from '../testing/interest-attempts';

const COMMISSION = `commission {
  id version status intellectualPropertyTerms deliverables { dueOn deliveredOn } period { from to }
  challenge { status } interest { status } contractorPerson { id }
  proposals { proposedBy intellectualPropertyTerms deliverables { dueOn } fee { amount currency } }
  statusHistory { status reason { value } }
}`;

interface Fault {
  readonly field: string | null;
  readonly code: string;
}

describe('Commission actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const reason = [{ lang: 'en', value: 'Plans have changed.' }];
  const owner = (organisation: string): TestCaller => ({ scopes: ['write:commissions'], organisation });
  const contractor = (person: string): TestCaller => ({ scopes: ['write:commissions'], person });
  const act = (caller: TestCaller, name: string, input: object) => test.as(caller).act(name, input, COMMISSION);
  const codes = ({ userErrors }: { userErrors: readonly Fault[] }) =>
    userErrors.map(({ field, code }) => (field === null ? code : `${field} ${code}`));
  const told = (subject: string): Promise<{ type: string; payload: object }[]> =>
    test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position', [subject]);

  it('go from an invitation to accepted work, which solves the challenge', async () => {
    const invited = await interestAfter(test, 'shortlistInterest', 'inviteInterest');
    const [poser, expert] = [owner(invited.owner), contractor(invited.person)];
    const offered = await act(poser, 'offerCommission', { challenge: invited.challenge, interest: invited.id });
    expect(offered.commission).toMatchObject({
      status: 'OFFERED',
      contractorPerson: { id: invited.person },
      interest: { status: 'INVITED' },
      proposals: [{ proposedBy: 'OWNER', fee: null }],
    });
    const { id } = offered.commission;
    const step = async (caller: TestCaller, name: string, more: object = {}) => {
      const { commission, userErrors } = await act(caller, name, { id, ...more });
      expect(userErrors).toEqual([]);
      return commission;
    };
    expect(await step(expert, 'negotiateCommission', TERMS)).toMatchObject({
      status: 'NEGOTIATING',
      intellectualPropertyTerms: null,
      deliverables: [],
      proposals: [{ proposedBy: 'CONTRACTOR', fee: TERMS.fee }, { proposedBy: 'OWNER' }],
    });
    expect(await step(poser, 'agreeCommission')).toMatchObject({
      status: 'AGREED',
      intellectualPropertyTerms: 'JOINTLY_OWNED',
      deliverables: [{ dueOn: '2999-06-30', deliveredOn: null }],
      period: TERMS.period,
      challenge: { status: 'COMMISSIONED' },
      interest: { status: 'ACCEPTED' },
    });
    const today = new Date().toISOString().slice(0, 10);
    expect((await step(expert, 'deliverCommission')).deliverables).toEqual([
      { dueOn: '2999-06-30', deliveredOn: today },
    ]);
    expect(await step(poser, 'acceptDelivery')).toMatchObject({ status: 'ACCEPTED', challenge: { status: 'SOLVED' } });
    const events = await told(id);
    expect(events.map(({ type }) => type)).toEqual([
      'commission.offered',
      'commission.agreed',
      'commission.delivered',
      'commission.ended',
    ]);
    expect(events[1]?.payload).toEqual({
      commissionId: id,
      amountMinorUnits: '2150000000',
      currency: 'VND',
      agreedOn: today,
      challengeId: invited.challenge,
      ownerOrganisationId: invited.owner,
      personId: invited.person,
    });
    expect((await told(invited.challenge)).at(-1)).toEqual({
      type: 'challenge.closed',
      payload: { challengeId: invited.challenge, topicIds: [], status: 'SOLVED' },
    });
  });

  it('are agreed by the side that did not propose last, and with all that must be agreed upon', async () => {
    const { id, owner: poser, contractor: person } = await commissionAfter(test);
    const agree = async (caller: TestCaller) => codes(await act(caller, 'agreeCommission', { id }));
    expect(await agree(owner(poser))).toEqual(['NOT_ALLOWED']);
    await act(contractor(person), 'negotiateCommission', { id, intellectualPropertyTerms: null, fee: null });
    expect(await agree(contractor(person))).toEqual(['NOT_ALLOWED']);
    expect(await agree(owner(poser))).toEqual(['REQUIRED', 'REQUIRED']);
    await act(owner(poser), 'negotiateCommission', { id, intellectualPropertyTerms: 'OPEN_LICENCE' });
    expect(await agree(contractor(person))).toEqual(['REQUIRED']);
    const { commission } = await act(contractor(person), 'negotiateCommission', {
      id,
      fee: { amount: '1200.50', currency: 'USD' },
    });
    expect(commission.proposals[0]).toEqual({
      proposedBy: 'CONTRACTOR',
      intellectualPropertyTerms: 'OPEN_LICENCE',
      deliverables: [{ dueOn: '2999-06-30' }],
      fee: { amount: '1200.50', currency: 'USD' },
    });
    expect(await agree(owner(poser))).toEqual([]);
  });

  it('are agreed in the version that was read: a proposal that came meanwhile makes another', async () => {
    const { id, owner: poser, contractor: person } = await commissionAfter(test);
    const { commission } = await act(contractor(person), 'negotiateCommission', { id });
    await act(contractor(person), 'negotiateCommission', { id, fee: { amount: '1', currency: 'VND' } });
    const late = await act(owner(poser), 'agreeCommission', { id, expectedVersion: commission.version });
    expect(codes(late)).toEqual(['expectedVersion STALE_VERSION']);
  });

  it('are negotiated in private', async () => {
    const { id, owner: poser, contractor: person } = await commissionAfter(test);
    const read = async (caller: TestCaller) => {
      const { data } = await test
        .as(caller)
        .query('query ($id: ID!) { commission(id: $id) { proposals { id } } }', { id });
      return data.commission.proposals.length;
    };
    expect(await read({ organisation: poser })).toBe(1);
    expect(await read({ person })).toBe(1);
    expect(await read({ scopes: ['write:any'] })).toBe(1);
    expect(await read({ scopes: ['read:members'], person: createId(), organisation: createId() })).toBe(0);
    const { data } = await test.query(
      '{ programmeChanges(first: 1000, types: ["CommissionProposal"]) { nodes { type } pageInfo { hasNextPage } } }',
    );
    expect(data.programmeChanges).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('are offered to somebody else than the owner, and on an interest that was invited', async () => {
    const { id, challenge, owner: poser } = await interestAfter(test, 'shortlistInterest');
    const offer = async (more: object, caller = owner(poser)) =>
      codes(await act(caller, 'offerCommission', { challenge, ...more }));
    expect(await offer({})).toEqual(['contractorPerson REQUIRED']);
    expect(await offer({ contractorOrganisation: poser.toUpperCase() })).toEqual([
      'contractorOrganisation RULE_BROKEN',
    ]);
    expect(await offer({ interest: id, contractorPerson: createId() })).toEqual([
      'contractorPerson RULE_BROKEN',
      'interest RULE_BROKEN',
    ]);
    expect(await offer({ interest: createId() })).toEqual(['interest NOT_FOUND']);
    expect(await offer({ contractorPerson: createId() }, owner(createId()))).toEqual(['NOT_ALLOWED']);
    const draft = await challengeAfter(test);
    for (const hidden of [createId(), draft.input.id]) {
      expect(await offer({ challenge: hidden, contractorPerson: createId() })).toEqual(['challenge NOT_FOUND']);
    }
    const terms = {
      period: { from: '2999-01-01' },
      deliverables: ['2020-01-01', '2998-01-01'].map((dueOn) => ({ ...TERMS.deliverables[0], dueOn })),
      fee: { amount: '1.5', currency: 'VND' },
    };
    expect(await offer({ contractorPerson: createId(), ...terms })).toEqual(['fee.amount MALFORMED']);
    expect(await offer({ contractorPerson: createId(), ...terms, fee: null })).toEqual([
      'deliverables[0].dueOn OUT_OF_RANGE',
      'deliverables[1].dueOn OUT_OF_RANGE',
    ]);
  });

  it('are one of a challenge at a time, however many are agreed at once', async () => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    const people = Array.from({ length: 20 }, createId);
    const ids: string[] = [];
    for (const contractorPerson of people) {
      const given = { challenge: input.id, contractorPerson, ...TERMS };
      ids.push((await act(owner(tie?.organisation ?? ''), 'offerCommission', given)).commission.id);
    }
    const answers = await Promise.all(
      ids.map((id, index) => act(contractor(people[index] ?? ''), 'agreeCommission', { id })),
    );
    const agreed = answers.filter((answer) => codes(answer).length === 0);
    expect(agreed).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 19 }, () => 'ILLEGAL_STEP'));
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int FROM outbox_event WHERE type = 'commission.agreed' AND subject_id = ANY($1)`,
      [ids],
    );
    expect(count).toBe(1);
    const second = ids.find((id) => id !== agreed[0].commission.id);
    await expect(
      test.database.query(
        `UPDATE commission SET status = 'AGREED', intellectual_property_terms = 'CLIENT_OWNS' WHERE id = $1`,
        [second],
      ),
    ).rejects.toThrow(/commission_under_way/);
  });

  it('are offered once for one key', async () => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    const given = { challenge: input.id, contractorPerson: createId(), ...TERMS, idempotencyKey: createId() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(owner(tie?.organisation ?? ''), 'offerCommission', given)),
    );
    expect(new Set(answers.map(({ commission }) => commission.id)).size).toBe(1);
    const [{ count }] = await test.database.query('SELECT count(*)::int FROM commission WHERE challenge_id = $1', [
      input.id,
    ]);
    expect(count).toBe(1);
  });

  it('are broken off by either side with a reason, and the challenge can be given to another', async () => {
    const { id, challenge, owner: poser, contractor: person } = await commissionAfter(test);
    await act(contractor(person), 'agreeCommission', { id });
    await expect(act(contractor(person), 'terminateCommission', { id })).rejects.toThrow('reason');
    const { commission } = await act(contractor(person), 'terminateCommission', { id, reason });
    expect(commission).toMatchObject({ status: 'TERMINATED', challenge: { status: 'SHORTLISTED' } });
    expect(commission.statusHistory).toContainEqual({
      status: 'TERMINATED',
      reason: [{ value: 'Plans have changed.' }],
    });
    const again = { challenge, contractorPerson: createId(), ...TERMS };
    const other = await act(owner(poser), 'offerCommission', again);
    expect(other.userErrors).toEqual([]);
    const taken = await act(owner(poser), 'terminateCommission', { id: other.commission.id, reason });
    expect(taken.commission).toMatchObject({ status: 'TERMINATED', challenge: { status: 'SHORTLISTED' } });
  });

  it('are offered once at a time on an interest, which tells the last', async () => {
    const invited = await interestAfter(test, 'shortlistInterest', 'inviteInterest');
    const { challenge, id: interest, owner: poser } = invited;
    const offer = () => act(owner(poser), 'offerCommission', { challenge, interest, ...TERMS });
    const both = await Promise.all([offer(), offer()]);
    expect(both.flatMap(codes)).toEqual(['interest DUPLICATE']);
    const { id } = both.find((one) => one.commission).commission;
    await act(owner(poser), 'terminateCommission', { id, reason });
    const again = await offer();
    expect(again.userErrors).toEqual([]);
    const { data } = await test.query(`{ interest(id: "${interest}") { commission { id } } }`);
    expect(data.interest).toEqual({ commission: { id: again.commission.id } });
  });

  it('hold up the end of their challenge and interest while they are on offer', async () => {
    const {
      id: interest,
      challenge,
      owner: poser,
      person,
    } = await interestAfter(test, 'shortlistInterest', 'inviteInterest');
    const { commission } = await act(owner(poser), 'offerCommission', { challenge, interest, ...TERMS });
    expect(codes(await steward(test).act('cancelChallenge', { id: challenge }))).toEqual(['RULE_BROKEN']);
    for (const name of ['withdrawInterest', 'declineInvitation', 'declineInterest']) {
      expect(codes(await steward(test).act(name, { id: interest }))).toEqual(['RULE_BROKEN']);
    }
    const refused = await act(contractor(person), 'refuseCommission', { id: commission.id });
    expect(refused.commission).toMatchObject({ status: 'REFUSED', interest: { status: 'DECLINED' } });
    expect(codes(await steward(test).act('cancelChallenge', { id: challenge }))).toEqual([]);
  });
});
