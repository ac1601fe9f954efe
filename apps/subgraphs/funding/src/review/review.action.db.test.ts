import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { assign, awardInput, type MadeApplication, makeApplication, reviewInput } from '../testing/made-applications';
import { makeCall, steward } from '../testing/made-calls';

const ASSIGNMENT =
  'reviewAssignment { id part { id application { id } } person { id } review { score recommendation scores { criterion score } } }';

let test: SubgraphTest;
let made: MadeApplication;
const funder = () => made.parts[0]?.funder ?? '';
const reviewer = (person: string): TestCaller => ({
  subject: 'reviewer',
  scopes: ['read:applications', 'write:reviews'],
  person,
});
const codes = (payload: { userErrors: { field: string; code: string }[] }) =>
  payload.userErrors.map(({ field, code }) => `${field} ${code}`);
const ask = (person: string, more: object = {}, part = made.parts[0]?.id) =>
  test
    .as({ scopes: ['write:decisions', 'read:applications'], organisation: funder() })
    .act('assignReviewer', { part, person, ...more }, ASSIGNMENT);
const write = (id: string, person: string, name = 'submitReview', score = 80) =>
  test.as(reviewer(person)).act(name, { id, ...reviewInput(score) }, ASSIGNMENT);
const conflict = ['person CONFLICT_OF_INTEREST'];

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
  made = await makeApplication(test, 'UNDER_REVIEW');
});
afterAll(() => test.stop());

describe('assignReviewer', () => {
  it('refuses an applicant, and who belongs, belonged or is close to an organisation that applies', async () => {
    expect(codes(await ask(made.leadPerson))).toEqual(conflict);
    const employee = createId();
    await test.database.query('INSERT INTO person_organisation VALUES ($1, $2)', [employee, made.leadOrganisation]);
    expect(codes(await ask(employee))).toEqual(conflict);
    expect(codes(await ask(createId(), { closeTo: [made.leadOrganisation] }))).toEqual(conflict);
    expect(codes(await ask(createId(), { closeTo: [createId()] }))).toEqual([]);
  });

  it('refuses who applied together with an applicant within three years', async () => {
    const friend = createId();
    const call = await makeCall(test, {}, 'openCall');
    const input = { leadPerson: made.leadPerson, coApplicants: [{ person: friend }] };
    const { id } = await makeApplication(test, 'SUBMITTED', { call, input });
    expect(codes(await ask(friend))).toEqual(conflict);
    await test.database.query(
      `UPDATE application SET submitted_on = submitted_on - interval '3 years 1 day' WHERE id = $1`,
      [id],
    );
    expect(codes(await ask(friend))).toEqual([]);
  });

  it('asks a person once for an application, even at once for two parts', async () => {
    const person = createId();
    const answers = await Promise.all(
      made.parts.map(({ id, funder: organisation }) =>
        test.as({ scopes: ['write:decisions'], organisation }).act('assignReviewer', { part: id, person }),
      ),
    );
    expect(answers.flatMap(codes)).toEqual(['person DUPLICATE']);
  });

  it('is for the funder of the part, while it is to be reviewed', async () => {
    expect(codes(await ask(createId(), {}, made.parts[1]?.id))).toEqual(['null NOT_ALLOWED']);
    const { parts } = await makeApplication(test, 'SUBMITTED');
    const asSteward = await steward(test).act('assignReviewer', { part: parts[0]?.id, person: createId() });
    expect(codes(asSteward)).toEqual(['part RULE_BROKEN']);
  });
});

describe('submitReview and reviseReview', () => {
  it('take one review from the person who was asked, until the funder decides', async () => {
    const person = createId();
    const { reviewAssignment } = await ask(person);
    const { id } = reviewAssignment;
    expect(codes(await write(id, createId()))).toEqual(['id NOT_FOUND']);
    expect(codes(await write(id, person, 'reviseReview'))).toEqual(['null NOT_FOUND']);
    const first = await write(id, person);
    expect(first.reviewAssignment.review).toMatchObject({ score: 80, recommendation: 'AWARD', scores: [{}, {}, {}] });
    expect(codes(await write(id, person))).toEqual(['null DUPLICATE']);
    expect((await write(id, person, 'reviseReview', 60)).reviewAssignment.review.score).toBe(60);
    const [row] = await test.database.query('SELECT provenance FROM review WHERE reviewer_person_id = $1', [person]);
    expect(JSON.stringify(row.provenance)).not.toContain(person);

    const other = await assign(test, made.parts[1]?.id ?? '');
    await steward(test).act('submitReview', { id: other, ...reviewInput() });
    await steward(test).act('recommendApplication', { id: made.id });
    expect(codes(await write(id, person, 'reviseReview', 70))).toEqual([]);
    for (const part of made.parts) await steward(test).act('decideApplicationPart', awardInput(part));
    expect(codes(await write(id, person, 'reviseReview'))).toEqual(['null RULE_BROKEN']);
  });

  it('need one score for each criterion, and look at conflicts once more', async () => {
    const application = await makeApplication(test, 'UNDER_REVIEW', {
      call: await makeCall(test, { funders: 1 }, 'openCall'),
    });
    const person = createId();
    const id = await assign(test, application.parts[0]?.id ?? '', person);
    const scores = [
      { criterion: 'IMPACT', score: 5 },
      { criterion: 'IMPACT', score: 101 },
    ];
    const badly = (given: object) =>
      test.as(reviewer(person)).act('submitReview', { id, recommendation: 'REJECT', ...given });
    expect(codes(await badly({ scores }))).toEqual(['scores[1].score OUT_OF_RANGE']);
    expect(codes(await badly({ scores: scores.slice(0, 1) }))).toEqual(['scores RULE_BROKEN']);
    await test.database.query('INSERT INTO person_organisation VALUES ($1, $2)', [
      person,
      application.leadOrganisation,
    ]);
    expect(codes(await write(id, person))).toEqual(['null CONFLICT_OF_INTEREST']);
  });

  it('are needed for a recommendation, from every part', async () => {
    const { id, parts } = await makeApplication(test, 'UNDER_REVIEW');
    const { userErrors } = await steward(test).act('recommendApplication', { id });
    expect(userErrors.map(({ message }: { message: string }) => message)).toEqual(
      parts.map(({ funder: organisation }) => `The part of the funder ${organisation} has no review yet.`),
    );
  });
});

describe('A reviewer', () => {
  it('sees what they are asked to review, and none of their own organisations’ applications', async () => {
    const person = createId();
    const { id, parts, leadOrganisation } = await makeApplication(test, 'UNDER_REVIEW');
    await assign(test, parts[0]?.id ?? '', person);
    const look = async () => {
      const { data, errors } = await test.as(reviewer(person)).query(
        `{ application(id: "${id}") { id } applications(where: { id: { eq: "${id}" } }) { totalCount nodes { id } }
           reviewAssignments { totalCount nodes { part { id } review { score } } } }`,
      );
      expect(errors).toBeUndefined();
      return [data.application?.id, data.applications.totalCount, data.reviewAssignments.nodes[0].part?.id];
    };
    expect(await look()).toEqual([id, 1, parts[0]?.id]);
    await test.database.query('INSERT INTO person_organisation VALUES ($1, $2)', [person, leadOrganisation]);
    expect(await look()).toEqual([undefined, 0, undefined]);
    expect(await test.as(reviewer(person)).entities('Application', [{ id }], '{ id }')).toEqual([null]);
    const { data } = await test
      .as(reviewer(person))
      .query(
        `{ applications(first: 1) { totalCount } fundingChanges(first: 1000, types: ["Application"]) { nodes { id } } }`,
      );
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int AS count FROM application WHERE status <> 'DRAFT'`,
    );
    expect(data.applications.totalCount).toBe(count - 1);
    expect(data.fundingChanges.nodes.map((node: { id: string }) => node.id)).not.toContain(id);
  });

  it('is told to nobody but the funder that asked', async () => {
    const seen = async (caller: TestCaller) => {
      const { data } = await test
        .as({ scopes: ['read:applications'], ...caller })
        .query('{ reviewAssignments { totalCount } }');
      return data.reviewAssignments.totalCount > 0;
    };
    expect(await seen({ organisation: funder() })).toBe(true);
    expect(await seen({ organisation: made.leadOrganisation })).toBe(false);
    expect(await seen({ person: createId() })).toBe(false);
    expect(await seen({})).toBe(false);
    const { data } = await test.query('{ reviewAssignments { totalCount } }');
    expect(data.reviewAssignments).toBeNull();
  });

  it('stays out of the change feed', async () => {
    const { errors } = await test
      .as({ scopes: ['read:applications', 'write:any'] })
      .query('{ fundingChanges(types: ["ReviewAssignment"]) { nodes { id } } }');
    expect(errors?.[0]?.message).toContain('types[0]');
  });
});
