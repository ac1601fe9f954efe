import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import {
  applicationPart,
  callPart,
  MADE_FOR_TEST,
  titles,
  writeApplication,
  writeAward,
  writeCall,
} from '../testing/made-rows';
import { PEOPLE, rows } from '../testing/sample-rows';

let subgraph: SubgraphTest;
const [leader, member, university, partner, reviewer] = Array.from({ length: 5 }, createId) as [
  string,
  string,
  string,
  string,
  string,
];
const parts = [callPart({ currency: 'VND' }), callPart({ currency: 'USD' })] as const;
const applicant = (given: object, role: 'LEAD' | 'CO_APPLICANT') => ({
  id: createId(),
  personId: null,
  organisationId: null,
  role,
  provenance: MADE_FOR_TEST,
  ...given,
});
let id: string;
let callId: string;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
  callId = (await writeCall(subgraph.database, { parts, status: 'EVALUATING' })).id;
  id = (
    await writeApplication(subgraph.database, {
      callId,
      titles: titles('Đơn xin zz', '申請ゼット', 'Zz application'),
      abstract: titles('Tóm tắt', '要旨', 'Abstract'),
      status: 'RECOMMENDED',
      applicants: [
        applicant({ personId: leader }, 'LEAD'),
        applicant({ organisationId: university }, 'LEAD'),
        applicant({ personId: member }, 'CO_APPLICANT'),
        applicant({ organisationId: partner }, 'CO_APPLICANT'),
      ],
      parts: [
        applicationPart({
          callPartId: parts[0].id,
          funderOrganisationId: parts[0].funderOrganisationId,
          eligibility: 'ELIGIBLE',
          status: 'AWARDED',
          reviews: [
            {
              id: createId(),
              reviewerPersonId: reviewer,
              scores: [
                { criterion: 'EXCELLENCE', score: 100 },
                { criterion: 'IMPACT', score: 0 },
              ],
              score: 50,
              recommendation: 'AWARD_WITH_CHANGES',
              submittedOn: '2001-02-01',
              provenance: MADE_FOR_TEST,
            },
          ],
          decision: {
            id: createId(),
            outcome: 'AWARD',
            amount: { amountMinor: '2000000000', currency: 'VND' },
            decidedOn: '2001-03-01',
            decidedByOrganisationId: parts[0].funderOrganisationId,
            reason: [{ lang: 'en', value: 'It is good.', kind: 'PRIMARY' }],
            provenance: MADE_FOR_TEST,
          },
        }),
        applicationPart({
          callPartId: parts[1].id,
          requested: { amountMinor: '120050', currency: 'USD' },
          eligibility: 'ELIGIBLE',
          status: 'RECOMMENDED',
        }),
      ],
    })
  ).id;
});
afterAll(() => subgraph.stop());

describe('application', () => {
  it('tells who applies, what is asked of each funder and what came of it', async () => {
    const { data } = await subgraph.as({ role: 'analyst' }).query(
      `query ($id: ID!) { application(id: $id) {
        title(locale: JA) abstract { lang } submittedOn durationMonths status call { id } scheme { id } project { id } award { id }
        leadPerson { id } leadOrganisation { id } applicants { role person { id } organisation { id } }
        parts { requested { amount currency } eligibility status funder { id } callPart { id call { id } } application { id }
          reviews { score recommendation submittedOn scores { criterion score } }
          decision { outcome granted { amount currency } decidedOn decidedBy { id } reason { value } } }
      } }`,
      { id },
    );
    expect(data.application).toMatchObject({
      title: '申請ゼット',
      abstract: [{ lang: 'vi' }, { lang: 'ja' }, { lang: 'en' }],
      submittedOn: '2001-01-01',
      durationMonths: 36,
      status: 'RECOMMENDED',
      call: { id: callId },
      scheme: null,
      project: null,
      award: null,
      leadPerson: { id: leader },
      leadOrganisation: { id: university },
      applicants: [
        { role: 'LEAD', person: { id: leader }, organisation: null },
        { role: 'LEAD', person: null, organisation: { id: university } },
        { role: 'CO_APPLICANT', person: { id: member } },
        { role: 'CO_APPLICANT', organisation: { id: partner } },
      ],
      parts: [
        {
          requested: { amount: '2150000000', currency: 'VND' },
          eligibility: 'ELIGIBLE',
          status: 'AWARDED',
          funder: { id: parts[0].funderOrganisationId },
          callPart: { id: parts[0].id, call: { id: callId } },
          application: { id },
          reviews: [
            {
              score: 50,
              recommendation: 'AWARD_WITH_CHANGES',
              submittedOn: '2001-02-01',
              scores: [
                { criterion: 'EXCELLENCE', score: 100 },
                { criterion: 'IMPACT', score: 0 },
              ],
            },
          ],
          decision: {
            outcome: 'AWARD',
            granted: { amount: '2000000000', currency: 'VND' },
            decidedOn: '2001-03-01',
            decidedBy: { id: parts[0].funderOrganisationId },
            reason: [{ value: 'It is good.' }],
          },
        },
        { requested: { amount: '1200.50', currency: 'USD' }, reviews: [], decision: null },
      ],
    });
  });

  it('tells which part keeps it from being awarded, and none once it is', async () => {
    const awarded = rows.applications.find(({ status }) => status === 'AWARDED');
    const { data } = await subgraph.query(
      `{ waiting: application(id: "${id}") { blockedBy { part { callPart { id } } reason since next { action by organisations { id } } explanation(locale: EN) } }
         awarded: application(id: "${awarded?.id}") { parts { id } blockedBy { reason } award { application { id } abstract { value } } } }`,
    );
    expect(data.waiting.blockedBy).toMatchObject([
      { part: { callPart: { id: parts[1].id } }, reason: 'BUDGET_NOT_TOLD' },
    ]);
    expect(data.awarded.parts.length).toBeGreaterThan(0);
    expect(data.awarded).toMatchObject({ blockedBy: [], award: { application: { id: awarded?.id } } });
    expect(data.awarded.award.abstract).toEqual(awarded?.abstract.map(({ value }) => ({ value })));
  });

  it('tells by no field, filter or order who reviewed it', async () => {
    const { data } = await subgraph.query('{ _service { sdl } }');
    expect(data._service.sdl).toMatch(/type Review\s/);
    expect(data._service.sdl).not.toMatch(/\breviewer(Person|Id)?\s*[:(]/i);
    const { errors } = await subgraph.query(
      `{ applications(where: { person: { eq: "${reviewer}" } }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    const found = await subgraph.query(`{ applications(where: { person: { eq: "${reviewer}" } }) { totalCount } }`);
    expect(found.data.applications.totalCount).toBe(0);
  });

  it.each([
    ['an applicant who is both', { personId: createId(), organisationId: createId() }],
    ['an applicant who is neither', {}],
  ])('cannot be stored with %s', async (_, who) => {
    const applicants = [applicant(who, 'LEAD')];
    await expect(writeApplication(subgraph.database, { applicants })).rejects.toThrow('applicant_is_one_party');
  });

  it('cannot be stored without a day once it is submitted', async () => {
    await expect(writeApplication(subgraph.database, { submittedOn: null })).rejects.toThrow(
      'application_is_submitted',
    );
  });
});

describe('Application', () => {
  it('costs the same number of SQL statements for 1 application and for 20', async () => {
    const ask = (first: number) =>
      subgraph
        .as({ role: 'analyst' })
        .query(`{ applications(first: ${first}, where: { status: { eq: AWARDED }, call: { isNull: false } }) { totalCount nodes {
        title scheme { id } call { title } topics { id } applicants { person { id } } leadPerson { id } leadOrganisation { id }
        parts { application { id } callPart { id } reviews { score } decision { outcome } } blockedBy { reason reviews { asked } }
        award { awardNumber } statusHistory { status } current: statusHistory(isCurrent: true) { status }
      } } }`);
    const [one, twenty] = [await ask(1), await ask(20)];
    expect(twenty.errors).toBeUndefined();
    expect(twenty.data.applications.nodes).toHaveLength(20);
    expect([one.statements, twenty.statements]).toEqual([14, 14]);
  });
});

describe.each([
  ['Person', leader],
  ['Person', member],
  ['Organisation', university],
  ['Organisation', partner],
])('%s', (typeName, party) => {
  it('lists its applications, the last submitted first; none for an unknown id', async () => {
    const found = await subgraph.entities(
      typeName,
      [{ id: party.toUpperCase() }, { id: createId() }, { id: 'x' }],
      '{ applications { totalCount nodes { id } } }',
    );
    const none = { applications: { totalCount: 0, nodes: [] } };
    expect(found).toEqual([{ applications: { totalCount: 1, nodes: [{ id }] } }, none, none]);
  });
});

describe('Project and Call', () => {
  it('list the applications of the sample, part of a page at a time', async () => {
    for (const [typeName, key] of [
      ['Project', 'projectId'],
      ['Call', 'callId'],
    ] as const) {
      const ids = [...new Set(rows.applications.flatMap((row) => row[key] ?? []))];
      const found = await subgraph.entities(
        typeName,
        ids.map((one) => ({ id: one })),
        '{ applications(first: 2) { totalCount nodes { id submittedOn } } }',
      );
      ids.forEach((one, place) => {
        const expected = rows.applications
          .filter((row) => row[key] === one)
          .toSorted((a, b) => (`${a.submittedOn} ${a.id}` < `${b.submittedOn} ${b.id}` ? 1 : -1));
        expect(found[place].applications).toEqual({
          totalCount: expected.length,
          nodes: expected.slice(0, 2).map((row) => ({ id: row.id, submittedOn: row.submittedOn })),
        });
      });
    }
  });

  it('lists an application under its award', async () => {
    const award = await writeAward(subgraph.database, { applicationId: id });
    const { data } = await subgraph.query(
      `{ award(id: "${award.id}") { application { id award { id } } } awards(where: { application: { eq: "${id}" } }) { nodes { id } } }`,
    );
    expect(data).toEqual({
      award: { application: { id, award: { id: award.id } } },
      awards: { nodes: [{ id: award.id }] },
    });
  });
});
