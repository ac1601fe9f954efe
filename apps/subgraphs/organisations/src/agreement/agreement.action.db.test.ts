import { createId } from '@kakehashi/database';
import { runDue, SubgraphTest } from '@kakehashi/subgraph/testing';
import { pino } from 'pino';
import { organisations } from '../definition';
import { agreementInput, inForce, type Negotiated, negotiated, writeOrganisation } from '../testing/agreement-attempts';
import { expireAgreements } from './agreement.clock';

const AGREEMENT = `agreement { id version status signedOn period { from to } parties { signedOn renewsUntil }
  statusHistory { status } }`;
const today = () => new Date().toISOString().slice(0, 10);

describe('Agreement actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(organisations, 20);
  });

  afterAll(() => test.stop());

  const act = (organisation: string, name: string, given: object) =>
    test.as({ subject: 'mai', organisation, scopes: ['write:agreements'] }).act(name, given, AGREEMENT);
  const codes = ({ userErrors }: { userErrors: { field: string | null; code: string }[] }) =>
    userErrors.map(({ field, code }) => `${field} ${code}`);
  /** What the officer of one of the two organisations does for its own party. */
  const by = ({ id, organisations, parties }: Negotiated, side: 0 | 1, name: string, more: object = {}) =>
    act(organisations[side], name, { id, party: parties[side], ...more });

  it('is signed when the last party has, and then holds until its last day', async () => {
    const agreement = await negotiated(test);
    const first = await by(agreement, 0, 'signAgreement');
    expect(first).toMatchObject({ userErrors: [], agreement: { status: 'NEGOTIATED', signedOn: null } });
    expect(codes(await by(agreement, 0, 'signAgreement'))).toEqual(['party DUPLICATE']);
    expect((await by(agreement, 1, 'signAgreement')).agreement).toMatchObject({ status: 'SIGNED', signedOn: today() });
    const { id, organisations } = agreement;
    const came = await act(organisations[1], 'bringIntoForce', { id, from: today(), until: '2998-12-31' });
    expect(came.agreement).toMatchObject({ status: 'IN_FORCE', period: { from: today(), to: '2999-01-01' } });
    expect(came.agreement.statusHistory.map(({ status }: { status: string }) => status).sort()).toEqual([
      'IN_FORCE',
      'NEGOTIATED',
      'SIGNED',
    ]);
  });

  it('takes both signatures at once, and one of twenty of one party', async () => {
    const agreement = await negotiated(test);
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => by(agreement, 0, 'signAgreement')),
      by(agreement, 1, 'signAgreement'),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2);
    const { data } = await test.query('query ($id: ID!) { agreement(id: $id) { status } }', { id: agreement.id });
    expect(data.agreement.status).toBe('SIGNED');
  });

  it('is not signed in the database either while a party has not', async () => {
    const { id } = await negotiated(test, 1);
    const sign = test.database.query(`UPDATE agreement SET status = 'SIGNED' WHERE id = $1`, [id]);
    await expect(sign).rejects.toThrow('has not signed');
  });

  it('is signed anew when its text changes, and changes no more once it is signed', async () => {
    const agreement = await negotiated(test);
    const titles = [{ lang: 'vi', value: 'Bản ghi nhớ' }];
    await by(agreement, 0, 'signAgreement');
    const change = { id: agreement.id, titles };
    const changed = await act(agreement.organisations[1], 'updateAgreement', change);
    expect(changed.agreement.parties.map(({ signedOn }: { signedOn: string | null }) => signedOn)).toEqual([
      null,
      null,
    ]);
    await by(agreement, 1, 'signAgreement');
    await by(agreement, 0, 'signAgreement');
    const { userErrors } = await act(agreement.organisations[0], 'updateAgreement', change);
    expect(userErrors).toEqual([
      expect.objectContaining({ code: 'ILLEGAL_STEP', currentState: 'SIGNED', allowedSteps: ['bringIntoForce'] }),
    ]);
  });

  it('is renewed when all would renew it until the same day, and expires after that by the clock', async () => {
    const agreement = await inForce(test);
    expect(codes(await by(agreement, 0, 'renewAgreement', { until: '2998-12-31' }))).toEqual(['until OUT_OF_RANGE']);
    const until = '3000-06-30';
    await by(agreement, 0, 'renewAgreement', { until: '3000-12-31' });
    expect((await by(agreement, 1, 'renewAgreement', { until })).agreement.status).toBe('IN_FORCE');
    const renewed = await by(agreement, 0, 'renewAgreement', { until });
    expect(renewed.agreement).toMatchObject({ status: 'RENEWED', period: { to: '3000-07-01' } });
    const expire = (now: string) =>
      runDue({ ...expireAgreements, due: async () => [agreement.id] }, test.database, pino({ enabled: false }), {
        now: new Date(now),
      });
    expect(await expire('3000-06-30T23:59:59Z')).toBe(0);
    expect(await expire('3000-07-01T00:00:00Z')).toBe(1);
    expect(await expire('3000-07-01T00:00:00Z')).toBe(0);
    expect(codes(await by(agreement, 0, 'renewAgreement', { until: '3001-01-01' }))).toEqual(['null ILLEGAL_STEP']);
  });

  it('finds those whose last day has passed', async () => {
    const { id } = await inForce(test, '2997-12-31');
    expect(await expireAgreements.due(test.database.manager, new Date('2997-12-31T23:59:59Z'))).not.toContain(id);
    expect(await expireAgreements.due(test.database.manager, new Date('2998-01-01T00:00:00Z'))).toContain(id);
  });

  it('lets a party sign for itself only, and nobody else at all', async () => {
    const agreement = await negotiated(test);
    const { id, organisations, parties } = agreement;
    expect(codes(await act(organisations[0], 'signAgreement', { id, party: parties[1] }))).toEqual([
      'party NOT_ALLOWED',
    ]);
    expect(codes(await act(createId(), 'signAgreement', { id, party: parties[1] }))).toEqual(['null NOT_ALLOWED']);
    expect(codes(await act(organisations[0], 'signAgreement', { id, party: createId() }))).toEqual(['party NOT_FOUND']);
  });

  it('tells what is wrong with the parties and the term', async () => {
    const organisation = await writeOrganisation(test);
    const parties = [
      { organisation, role: 'PARTICIPANT' },
      { organisation, role: 'PARTICIPANT' },
      { organisation: createId(), role: 'PARTICIPANT' },
      { role: 'PARTICIPANT' },
    ];
    expect(codes(await act(organisation, 'negotiateAgreement', agreementInput([], { parties })))).toEqual([
      'parties[1] DUPLICATE',
      'parties[2].organisation NOT_FOUND',
      'parties[3] RULE_BROKEN',
      'parties REQUIRED',
    ]);
    const { id, organisations } = await negotiated(test, 2);
    const term = { id, from: '2020-01-01', until: '2019-01-01' };
    expect(codes(await act(organisations[0], 'bringIntoForce', term))).toEqual([
      'from OUT_OF_RANGE',
      'until OUT_OF_RANGE',
    ]);
  });
});
