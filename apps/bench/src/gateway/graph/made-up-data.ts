/** How many there are of each; small, so that recorded answers fit in memory, and related as in a real graph. */
const ORGANISATIONS = 400;
const PEOPLE_PER_ORGANISATION = 5;
const PROGRAMMES = 600;

const COUNTRIES = ['JP', 'DE', 'KE', 'BR', 'IN', 'FR', 'VN', 'CA'];

/** Key of an entity, as it stands in a representation. */
export interface Key {
  readonly __typename: string;
  readonly id: string;
}

export const person = (id: string) => ({ __typename: 'Person', id, name: `Person ${id}`, title: `Researcher ${id}` });

export const organisation = (id: string) => ({
  __typename: 'Organisation',
  id,
  name: `Institute of Research ${id}`,
  country: COUNTRIES[Number(id) % COUNTRIES.length],
});

export const programme = (id: string) => ({ __typename: 'Programme', id, title: `Joint programme ${id}` });

/**
 * A page of people. Two neighbours have one employer, so that a page of 20 names 10 organisations twice, as lists of
 * related things do.
 */
export function pageOfPeople(offset: number, first: number) {
  return Array.from({ length: first }, (_, index) => {
    const position = offset + index;
    const employer = (position >> 1) % ORGANISATIONS;
    return person(String(employer + ORGANISATIONS * (position % 2)));
  });
}

export const employerOf = (personId: string): Key => key('Organisation', Number(personId) % ORGANISATIONS);

/** All who work there, the employer's every person. */
export const staffOf = (organisationId: string): Key[] =>
  Array.from({ length: PEOPLE_PER_ORGANISATION }, (_, index) =>
    key('Person', Number(organisationId) + index * ORGANISATIONS),
  );

/** The programmes of a person; colleagues share theirs. */
export const programmesOf = (personId: string): Key[] =>
  [0, 1].map((index) => key('Programme', ((Number(personId) % ORGANISATIONS) + index * 7) % PROGRAMMES));

export const leadOf = (programmeId: string): Key => key('Person', (Number(programmeId) * 3) % ORGANISATIONS);

export const hostOf = (programmeId: string): Key => key('Organisation', (Number(programmeId) * 5) % ORGANISATIONS);

export const grantsOf = (programmeId: string) =>
  [0, 1].map((index) => ({
    id: `${programmeId}-${index}`,
    amount: 1000 * (Number(programmeId) + index),
    funder: key('Organisation', (Number(programmeId) + index * 11) % ORGANISATIONS),
  }));

export const budgetOf = (organisationId: string): number => 100_000 + Number(organisationId);

function key(__typename: string, id: number): Key {
  return { __typename, id: String(id) };
}
