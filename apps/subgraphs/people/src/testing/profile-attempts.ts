import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { writePerson } from './made-person';

const TEXT = [{ lang: 'en', value: 'Engineer' }];

/** Names as they are given. */
export const NAMES = [
  { lang: 'vi', value: 'Nguyễn Thị Lan', family: 'Nguyễn', given: 'Thị Lan', displayOrder: 'FAMILY_FIRST' },
];

/** Entries of a profile as they are given: noun → input. */
export const partInputs: Readonly<Record<string, () => object>> = {
  Affiliation: () => ({ organisation: createId(), role: TEXT, country: 'VN', period: { from: '2020-04-01' } }),
  Membership: () => ({ association: createId(), period: { from: '2021-01-01' } }),
  Education: () => ({ institution: TEXT, level: 'DOCTORATE', period: { from: '2010-09-01', to: '2014-06-01' } }),
  Expertise: () => ({ topic: createId(), level: 'EXPERT', years: 12 }),
  Language: () => ({ lang: 'ja', level: 'B2' }),
  Availability: () => ({ purpose: 'MENTORING', period: { from: '2026-01-01' }, modes: ['REMOTE'] }),
  Work: () => ({ titles: TEXT, kind: 'journal-article', publishedYear: 2024, doi: 'https://doi.org/10.1000/ABC' }),
  ContactPoint: () => ({ kind: 'EMAIL', value: 'lan@example.org' }),
};

/** Name of the payload's field of an entry that is added, where it is not the noun's. */
const payloadFields: Readonly<Record<string, string>> = { Language: 'personLanguage' };

/** Name of the payload's field of an entry. */
export function payloadField(noun: string): string {
  return payloadFields[noun] ?? lowered(noun);
}

/** Adds an entry to the profile of a new person, by a caller who may do everything. */
export async function addedPart(test: SubgraphTest, noun: string): Promise<{ id: string; person: string }> {
  const person = await writePerson(test.database, 'Lan');
  const steward = test.as({ scopes: ['write:profile', 'write:any', 'read:members'] });
  const field = payloadField(noun);
  const payload = await steward.act(`add${noun}`, { person, ...partInputs[noun]?.() }, `${field} { id }`);
  return { id: payload[field].id, person };
}

const ofPerson =
  (more: object = {}): Preparation =>
  async (test): Promise<Attempt> => {
    const person = await writePerson(test.database, 'Lan');
    return { input: { id: person, ...more }, tie: { person } };
  };

const partAttempts = Object.keys(partInputs).flatMap((noun): [string, Preparation][] => [
  [
    `add${noun}`,
    async (test) => {
      const person = await writePerson(test.database, 'Lan');
      return { input: { person, ...partInputs[noun]?.() }, tie: { person } };
    },
  ],
  [
    `update${noun}`,
    async (test) => {
      const { id, person } = await addedPart(test, noun);
      return { input: { id }, tie: { person } };
    },
  ],
  [
    `remove${noun}`,
    async (test) => {
      const { id, person } = await addedPart(test, noun);
      return { input: { id: person, [lowered(noun)]: id }, tie: { person } };
    },
  ],
]);

/** How each action on profiles is tried. */
export const profileAttempts: Readonly<Record<string, Preparation>> = {
  createPerson: async () => {
    const person = createId();
    return { input: { person, names: NAMES }, tie: { person } };
  },
  updateProfile: ofPerson({ country: 'VN' }),
  setVisibility: ofPerson({ visibility: 'MEMBERS' }),
  giveConsent: ofPerson({ purpose: 'MATCHING', textVersion: '1' }),
  withdrawConsent: async (test) => {
    const attempt = await ofPerson({ purpose: 'MATCHING' })(test);
    const steward = test.as({ scopes: ['write:profile', 'write:any'] });
    await steward.act('giveConsent', { ...attempt.input, textVersion: '1' });
    return attempt;
  },
  eraseMyData: async (test) => {
    const person = await writePerson(test.database, 'Lan');
    return { input: { confirmation: 'ERASE MY DATA' }, tie: { person } };
  },
  erasePersonData: ofPerson({ ground: 'NO_LONGER_NEEDED' }),
  ...Object.fromEntries(partAttempts),
};

function lowered(noun: string): string {
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`;
}
