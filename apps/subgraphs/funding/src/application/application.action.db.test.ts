import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { applicationInput, makeApplication } from '../testing/made-applications';
import { type MadeCall, makeCall, takeCallStep, text } from '../testing/made-calls';

const APPLICATION =
  'application { id version status submittedOn durationMonths leadPerson { id } leadOrganisation { id } applicants { role country person { id } organisation { id } } parts { id status eligibility requested { amount currency } funder { id } } blockedBy { reason } statusHistory { status } }';

let test: SubgraphTest;
let call: MadeCall;
const lead = createId();
const officer: TestCaller = { subject: 'lan', scopes: ['write:applications'], organisation: lead };

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
  call = await makeCall(test, { part: { eligibleCountries: ['JP', 'VN'], maximumMonths: 48 } }, 'openCall');
});
afterAll(() => test.stop());

const act = (name: string, input: object, caller: TestCaller = officer) =>
  test.as(caller).act(name, input, APPLICATION);
const faults = async (name: string, input: object, caller: TestCaller = officer) =>
  (await test.as(caller).act(name, input)).userErrors.map(
    ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
  );
const draft = async (more: object = {}) =>
  (await act('createApplication', applicationInput(call, lead, more))).application;

describe('Application actions', () => {
  it('write a draft that only its applicants see, correct it and hand it in', async () => {
    const partner = createId();
    const leadPerson = createId();
    const application = await draft({
      leadPerson,
      coApplicants: [{ organisation: partner, country: 'VN' }, { person: createId() }],
    });
    expect(application).toMatchObject({
      status: 'DRAFT',
      submittedOn: null,
      leadOrganisation: { id: lead },
      applicants: [
        { role: 'LEAD' },
        { role: 'LEAD', country: 'JP' },
        { role: 'CO_APPLICANT', country: 'VN' },
        { country: null },
      ],
      parts: [
        { status: 'DRAFT', requested: { currency: 'JPY' } },
        { requested: { amount: '200000000', currency: 'VND' } },
      ],
    });
    const { id, parts } = application;
    const seen = async (caller: TestCaller) => {
      const { data } = await test
        .as(caller)
        .query(
          `{ application(id: "${id}") { id } applications(where: { id: { eq: "${id}" } }) { totalCount nodes { id } } }`,
        );
      return [data.application?.id === id, data.applications.totalCount, data.applications.nodes.length];
    };
    const funder = { organisation: call.parts[0]?.funder ?? '', scopes: ['read:applications'] } as const;
    for (const caller of [officer, { organisation: partner }, { person: leadPerson }]) {
      expect(await seen(caller)).toEqual([true, 1, 1]);
    }
    for (const caller of [funder, { organisation: createId() }]) expect(await seen(caller)).toEqual([false, 0, 0]);

    const abstract = async (caller: TestCaller) => {
      const { data, errors } = await test.as(caller).query(`{ application(id: "${id}") { abstract { value } } }`);
      return data.application.abstract?.[0].value ?? errors?.[0]?.extensions.code;
    };
    expect(await abstract(officer)).toBe('We pack chips.');
    const changed = await act('updateApplication', {
      id,
      durationMonths: 24,
      parts: [...applicationParts()].reverse(),
    });
    expect(changed.application).toMatchObject({ durationMonths: 24, applicants: application.applicants });
    expect(changed.application.parts.map((part: { id: string }) => part.id)).toEqual([parts[1].id, parts[0].id]);

    const submitted = await act('submitApplication', { id });
    expect(submitted.userErrors).toEqual([]);
    expect(submitted.application).toMatchObject({
      status: 'SUBMITTED',
      parts: [{ status: 'SUBMITTED' }, { status: 'SUBMITTED' }],
    });
    expect(await seen(funder)).toEqual([true, 1, 1]);
    expect(await abstract(funder)).toBe('We pack chips.');
    expect(await abstract({ ...officer, organisation: createId() })).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await faults('updateApplication', { id, durationMonths: 12 })).toEqual(['null ILLEGAL_STEP']);
    const [event] = await test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1', [id]);
    expect(event).toMatchObject({
      type: 'application.submitted',
      payload: {
        callId: call.id,
        leadOrganisationId: lead,
        personIds: [expect.any(String), expect.any(String)],
        organisationIds: expect.arrayContaining([lead]),
      },
    });
    expect((await act('withdrawApplication', { id })).application).toMatchObject({
      status: 'WITHDRAWN',
      parts: [{ status: 'WITHDRAWN' }, {}],
    });
  });

  const applicationParts = () => (applicationInput(call, lead) as { parts: object[] }).parts;

  it('tell all faults of applicants and parts at once, and write nothing', async () => {
    const [jpy, vnd] = call.parts;
    const input = applicationInput(call, lead, {
      coApplicants: [{}, { organisation: lead, country: 'JP' }, { organisation: createId() }],
      parts: [
        { callPart: jpy?.id, requested: { amount: '5', currency: 'VND' } },
        { callPart: jpy?.id, requested: { amount: '10000001', currency: 'JPY' } },
        { callPart: createId(), requested: { amount: '5', currency: 'VND' } },
        { callPart: vnd?.id, requested: { amount: '5', currency: 'VND' } },
      ],
    });
    expect(await faults('createApplication', input)).toEqual([
      'coApplicants[0] RULE_BROKEN',
      'coApplicants[1] DUPLICATE',
      'coApplicants[2].country REQUIRED',
      'parts[0].requested.currency RULE_BROKEN',
      'parts[1].callPart DUPLICATE',
      'parts[1].requested.amount OUT_OF_RANGE',
      'parts[2].callPart NOT_FOUND',
    ]);
    expect(await faults('createApplication', applicationInput(call, lead, { parts: [] }))).toEqual(['parts REQUIRED']);
    expect(await faults('createApplication', applicationInput(call, createId()))).toEqual(['null NOT_ALLOWED']);
  });

  it('are handed in only to every funder, from the countries that each names and for no longer than it pays', async () => {
    const [part] = applicationParts();
    const { id } = await draft({ parts: [part], leadCountry: 'FR', coApplicants: [], durationMonths: 49 });
    const { userErrors } = await act('submitApplication', { id });
    const [jst, most] = call.parts;
    expect(userErrors.map(({ message }: { message: string }) => message)).toEqual([
      `The funder ${jst?.funder} needs an applicant from JP or VN.`,
      `The funder ${jst?.funder} pays for at most 48 months, but it takes 49.`,
      `The funder ${most?.funder} must be asked for its part, too.`,
      `The funder ${most?.funder} needs an applicant from JP or VN.`,
      `The funder ${most?.funder} pays for at most 48 months, but it takes 49.`,
      'No funder of the call takes applicants from FR.',
    ]);
  });

  it('are handed in only between the first and the last day of the call', async () => {
    const early = await makeCall(test, { call: { opensOn: '2999-01-01' } }, 'openCall');
    const { id } = (await act('createApplication', applicationInput(early, lead))).application;
    expect((await act('submitApplication', { id })).userErrors).toMatchObject([
      { code: 'RULE_BROKEN', message: 'The call takes applications from 2999-01-01 on.' },
    ]);
    await test.database.query(`UPDATE call SET opens_on = '2020-01-01', closes_on = '2020-01-02' WHERE id = $1`, [
      early.id,
    ]);
    expect((await act('submitApplication', { id })).userErrors).toMatchObject([
      { message: 'The call takes no more applications.' },
    ]);
    const closed = await makeCall(test, {}, 'openCall');
    const { application } = await act('createApplication', applicationInput(closed, lead));
    await takeCallStep(test, closed.id, 'closeCall');
    expect(await faults('submitApplication', { id: application.id })).toEqual(['null DEADLINE_PASSED']);
    expect(await faults('createApplication', applicationInput(closed, lead))).toEqual(['call DEADLINE_PASSED']);
  });

  it('have one effect when twenty hand it in at once with one key', async () => {
    const { id } = await draft();
    const idempotencyKey = createId();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act('submitApplication', { id, idempotencyKey })),
    );
    for (const { application, userErrors } of answers) {
      expect(userErrors).toEqual([]);
      expect(application).toMatchObject({ id, status: 'SUBMITTED', version: 2 });
    }
    const [{ count }] = await test.database.query(
      'SELECT count(*)::int AS count FROM outbox_event WHERE subject_id = $1',
      [id],
    );
    expect(count).toBe(1);
  });

  it('tell nobody else of a draft', async () => {
    const { id } = await draft();
    const stranger = { ...officer, organisation: createId() };
    expect(await faults('submitApplication', { id }, stranger)).toEqual(['id NOT_FOUND']);
    const funder: TestCaller = { scopes: ['write:decisions'], organisation: call.parts[0]?.funder ?? '' };
    expect(await faults('beginReview', { id }, funder)).toEqual(['id NOT_FOUND']);
    const [part] = await test.database.query('SELECT id FROM application_part WHERE application_id = $1', [id]);
    expect(await faults('checkEligibility', { id: part.id, isEligible: true }, funder)).toEqual(['id NOT_FOUND']);
    expect(
      await faults('decideApplicationPart', { id: part.id, outcome: 'REJECT', reason: text('No.') }, funder),
    ).toEqual(['id NOT_FOUND']);
  });
});

describe('checkEligibility', () => {
  it('makes an application eligible once every funder finds so', async () => {
    const { id, parts } = await makeApplication(test, 'SUBMITTED');
    const [jst, most] = parts;
    const check = (part: typeof jst, input: object) =>
      test
        .as({ scopes: ['write:decisions'], organisation: part?.funder ?? '' })
        .act(
          'checkEligibility',
          { id: part?.id, ...input },
          'applicationPart { status eligibility application { status } }',
        );
    expect((await check(jst, { isEligible: true })).applicationPart).toEqual({
      status: 'ELIGIBLE',
      eligibility: 'ELIGIBLE',
      application: { status: 'SUBMITTED' },
    });
    expect(
      (await check({ id: most?.id ?? '', funder: jst?.funder ?? '', currency: '' }, { isEligible: true })).userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await check(most, { isEligible: false })).userErrors).toMatchObject([{ field: 'note', code: 'REQUIRED' }]);
    expect((await check(most, { isEligible: true })).applicationPart.application.status).toBe('ELIGIBLE');
    const { data } = await test.query(`{ application(id: "${id}") { blockedBy { reason } } }`);
    expect(data.application.blockedBy).toHaveLength(2);
  });

  it('makes it ineligible as soon as one does not', async () => {
    const { parts } = await makeApplication(test, 'SUBMITTED');
    const [{ id, funder } = { id: '', funder: '' }] = parts;
    const { applicationPart } = await test
      .as({ scopes: ['write:decisions'], organisation: funder })
      .act(
        'checkEligibility',
        { id, isEligible: false, note: text('No partner.') },
        'applicationPart { status eligibilityNote { value } application { status statusHistory { status reason { value } } } }',
      );
    expect(applicationPart).toMatchObject({
      status: 'INELIGIBLE',
      eligibilityNote: [{ value: 'No partner.' }],
      application: { status: 'INELIGIBLE' },
    });
    expect(applicationPart.application.statusHistory).toContainEqual({
      status: 'INELIGIBLE',
      reason: [{ value: 'No partner.' }],
    });
  });
});
