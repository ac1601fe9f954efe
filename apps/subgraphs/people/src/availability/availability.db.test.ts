import { createId, upsertRows } from '@kakehashi/database';
import type { AvailabilityRow } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { days } from '../testing/made-period';
import { MADE_FOR_TEST, writePerson } from '../testing/made-person';
import { Availability } from './availability.entity';
import { availabilityColumns } from './availability.sample';

const MADE = 'source: { eq: "TEST" }';

let subgraph: SubgraphTest;
let mentorId: string;

async function write(personId: string, given: Partial<AvailabilityRow>) {
  const row: AvailabilityRow = {
    id: createId(),
    personId,
    purpose: 'MENTORING',
    period: days(null),
    modes: ['REMOTE'],
    countryCodes: [],
    note: [],
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(subgraph.database.manager, Availability, [availabilityColumns(row)]);
}

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  const { database } = subgraph;
  mentorId = await writePerson(database, 'Mentor');
  await write(mentorId, {
    period: days('2025-01-01', '2026-01-01'),
    note: [{ lang: 'en', value: 'Mondays', kind: 'PRIMARY' }],
  });
  await write(mentorId, { purpose: 'EXCHANGE', period: days('2027-01-01'), modes: ['ON_SITE'], countryCodes: ['JP'] });
  await write(await writePerson(database, 'Solver'), {
    purpose: 'COMMISSION',
    modes: ['ON_SITE', 'REMOTE'],
    countryCodes: ['VN', 'JP'],
  });
  await write(await writePerson(database, 'Hidden', { visibility: 'MEMBERS' }), { purpose: 'COMMISSION' });
});
afterAll(() => subgraph.stop());

describe('Person.availability', () => {
  it('tells what they can be asked for, and on a day', async () => {
    const { data } = await subgraph.query(
      `query ($id: ID) { person(id: $id) {
        availability { purpose modes countries note { value } person { id } }
        earlier: availability(validAt: "2025-12-31") { purpose }
        later: availability(validAt: "2026-01-01") { purpose }
      } }`,
      { id: mentorId },
    );
    expect(data.person).toEqual({
      availability: [
        { purpose: 'EXCHANGE', modes: ['ON_SITE'], countries: ['JP'], note: [], person: { id: mentorId } },
        {
          purpose: 'MENTORING',
          modes: ['REMOTE'],
          countries: [],
          note: [{ value: 'Mondays' }],
          person: { id: mentorId },
        },
      ],
      earlier: [{ purpose: 'MENTORING' }],
      later: [],
    });
  });
});

describe('people where availability', () => {
  it.each([
    ['purpose: { in: [COMMISSION, MENTORING] }', ['Mentor', 'Solver']],
    ['purpose: { eq: MENTORING }, from: { lte: "2025-06-01" }, to: { gt: "2025-06-01" }', ['Mentor']],
    ['purpose: { eq: MENTORING }, from: { lte: "2024-06-01" }, to: { gt: "2024-06-01" }', []],
    ['purpose: { eq: COMMISSION }, from: { lte: "1900-01-01" }, to: { gt: "2900-01-01" }', ['Solver']],
    ['mode: { eq: ON_SITE }, country: { eq: VN }', ['Solver']],
    ['mode: { eq: REMOTE }, country: { eq: US }', ['Mentor']],
    ['purpose: { eq: EXCHANGE }, mode: { eq: REMOTE }', []],
  ])('finds people by one availability with %s', async (where, expected) => {
    const { data } = await subgraph.query(
      `{ people(where: { ${MADE}, availability: { ${where} } }) { totalCount nodes { displayName } } }`,
    );
    expect(data.people).toEqual({
      totalCount: expected.length,
      nodes: expected.map((displayName) => ({ displayName })),
    });
  });
});
