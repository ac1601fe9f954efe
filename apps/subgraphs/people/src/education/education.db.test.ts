import { createId, upsertRows } from '@kakehashi/database';
import type { EducationRow } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { days } from '../testing/made-period';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';
import { Education } from './education.entity';
import { educationColumns } from './education.sample';

const [university, topic] = [createId(), createId()];

let subgraph: SubgraphTest;
let graduateId: string;

async function write(personId: string, given: Partial<EducationRow>) {
  const row: EducationRow = {
    id: createId(),
    personId,
    level: 'BACHELOR',
    degree: [],
    topicId: null,
    organisationId: university,
    institution: [],
    countryCode: null,
    period: days(null),
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(subgraph.database.manager, Education, [educationColumns(row)]);
}

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  const { database } = subgraph;
  graduateId = await writePerson(database, 'Graduate');
  await write(graduateId, { period: days('2000-04-01', '2004-04-01'), topicId: topic, countryCode: 'JP' });
  await write(graduateId, {
    level: 'DOCTORATE',
    organisationId: null,
    institution: [{ lang: 'en', value: 'Unrecorded University', kind: 'PRIMARY' }],
    period: days('2006-04-01', '2009-04-01'),
  });
  await write(await writePerson(database, 'Student'), { period: days('2020-04-01', '2999-04-01') });
  await write(await writePerson(database, 'Unknown End'), { period: days('2000-04-01') });
  await write(await writePerson(database, 'Hidden', { visibility: 'PRIVATE' }), {
    period: days('2000-04-01', '2004-04-01'),
  });
});
afterAll(() => subgraph.stop());

describe('Person.education', () => {
  it('tells every step, newest first, and those of a day', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID) { person(id: $id) {
        education { level country institution { value } field { id } organisation { id } period { from to } }
        earlier: education(validAt: "2004-03-31") { level }
        between: education(validAt: "2004-04-01") { level }
        before: education(validAt: "1900-01-01") { level }
        now: education(isCurrent: true) { level }
      } }`,
      { id: graduateId },
    );
    expect(data.person).toEqual({
      education: [
        {
          level: 'DOCTORATE',
          country: null,
          institution: [{ value: 'Unrecorded University' }],
          field: null,
          organisation: null,
          period: { from: '2006-04-01', to: '2009-04-01' },
        },
        {
          level: 'BACHELOR',
          country: 'JP',
          institution: [],
          field: { id: topic },
          organisation: { id: university },
          period: { from: '2000-04-01', to: '2004-04-01' },
        },
      ],
      earlier: [{ level: 'BACHELOR' }],
      between: [],
      before: [],
      now: [],
    });
  });
});

describe('Organisation.graduates', () => {
  it('lists who had ended their studies by a day, without students and hidden people', async () => {
    const names = (connection: { nodes: { displayName: string }[] }) =>
      connection.nodes.map((node) => node.displayName);
    const [{ today, early, late }] = await subgraph.entities(
      'Organisation',
      [{ id: university }],
      `{
        today: graduates { totalCount nodes { displayName } }
        early: graduates(validAt: "2004-03-31") { totalCount nodes { displayName } }
        late: graduates(validAt: "2999-04-01") { totalCount nodes { displayName } }
      }`,
    );
    expect([today.totalCount, names(today)]).toEqual([1, ['Graduate']]);
    expect([early.totalCount, names(early)]).toEqual([0, []]);
    expect([late.totalCount, names(late)]).toEqual([2, ['Graduate', 'Student']]);
  });
});

describe('people where education', () => {
  it.each([
    [`organisation: { eq: "${university}" }`, ['Graduate', 'Student', 'Unknown End']],
    [`organisation: { eq: "${university}" }, to: { lte: "2004-04-01" }`, ['Graduate']],
    [
      `organisation: { eq: "${university}" }, from: { lte: "2021-01-01" }, to: { gt: "2021-01-01" }`,
      ['Student', 'Unknown End'],
    ],
    [`organisation: { eq: "${university}" }, level: { eq: DOCTORATE }`, []],
    [`field: { eq: "${topic}" }, country: { eq: JP }`, ['Graduate']],
  ])('finds people by one step with %s', async (where, expected) => {
    const { data } = await subgraph.query(
      `{ people(where: { education: { ${where} } }) { totalCount nodes { displayName } } }`,
    );
    expect(data.people).toEqual({
      totalCount: expected.length,
      nodes: expected.map((displayName) => ({ displayName })),
    });
  });
});
