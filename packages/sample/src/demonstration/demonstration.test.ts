import { createHash } from 'node:crypto';
import type { DemonstrationEntity, DemonstrationOptions } from '../dataset';
import { organisationId } from '../facts/identifiers';
import { demonstration } from './demonstration';
import { demonstrationId } from './demonstration-id';
import { organisationRow } from './organisation-row';
import { personRow } from './person-row';
import { projectRow } from './project-row';
import { scaleOf } from './scale';

const made = demonstration();
const entities = Object.keys(made.counts) as DemonstrationEntity[];

function digest(options: DemonstrationOptions): string {
  const hash = createHash('sha256');
  const data = demonstration(options);
  for (const entity of entities) for (const row of data[entity]()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

function grouped<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

const byPerson = <Row extends { readonly personId: string }>(rows: Iterable<Row>) =>
  grouped(rows, ({ personId }) => personId);

describe('demonstration', () => {
  it('makes the same bytes for the same seed and number of people, and others for another seed', () => {
    expect(digest({ people: 120, seed: 7 })).toBe(digest({ people: 120, seed: 7 }));
    expect(digest({ people: 120, seed: 8 })).not.toBe(digest({ people: 120, seed: 7 }));
  });

  it('starts anew whenever it is read', () => {
    const people = made.people();
    expect([...people]).toEqual([...people]);
  });

  it.each([0, 1, 49, 300, 1_234])('counts exactly what it makes of %d people', (people) => {
    const data = demonstration({ people });
    for (const entity of entities) expect([entity, [...data[entity]()].length]).toEqual([entity, data.counts[entity]]);
  });

  it('makes a row by itself as it makes it among the others', () => {
    const scale = scaleOf({});
    expect(personRow(scale, 250)).toEqual([...made.people()][250]);
    expect(projectRow(scale, 20)).toEqual([...made.projects()][20]);
  });

  it.each([-1, 1.5, 1_000_001, Number.NaN])('refuses %d people', (people) => {
    expect(() => demonstration({ people })).toThrow(/people must be a whole number from 0 to 1000000, but got/);
  });

  it('lets nobody hold two posts at once', () => {
    for (const posts of byPerson(made.affiliations())) {
      posts.slice(1).forEach(({ period }, place) => {
        const before = posts[place]?.period.to ?? '9999';
        expect(before <= (period.from ?? '')).toBe(true);
      });
    }
  });

  it('gives one to four posts and topics, each topic once, and one native language', () => {
    for (const posts of byPerson(made.affiliations())) expect(posts.length).toBeLessThanOrEqual(4);
    for (const topics of byPerson(made.expertise())) {
      expect(topics.length).toBeLessThanOrEqual(4);
      expect(new Set(topics.map(({ topicId }) => topicId)).size).toBe(topics.length);
    }
    for (const languages of byPerson(made.personLanguages())) {
      expect(languages.filter(({ level }) => level === 'NATIVE')).toHaveLength(1);
    }
  });

  it('lets everybody study step by step, the higher level later, and a doctorate to all past the first stage', () => {
    const stages = new Map([...made.people()].map(({ id, careerStage }) => [id, careerStage]));
    for (const steps of byPerson(made.education())) {
      const levels = steps.map(({ level }) => level);
      expect(['BACHELOR', 'MASTER', 'DOCTORATE'].slice(0, levels.length)).toEqual(levels);
      steps.slice(1).forEach(({ period }, place) => {
        expect(period.from).toBe(steps[place]?.period.to);
      });
      expect(levels.includes('DOCTORATE')).toBe(stages.get(steps[0]?.personId ?? '') !== 'FIRST_STAGE_RESEARCHER');
      for (const { organisationId, institution } of steps) expect(organisationId === null).toBe(institution.length > 0);
    }
  });

  it('reaches nobody: all addresses lie under a domain for examples', () => {
    for (const { kind, value } of made.contactPoints()) {
      expect(value).toMatch(kind === 'EMAIL' ? /^[\w.]+@example\.org$/ : /^https:\/\/example\.org\//);
    }
  });

  it('withdraws a consent only after it was given, and has given and withdrawn ones of each kind but the first', () => {
    const seen = new Set<string>();
    for (const { purpose, givenAt, withdrawnAt } of made.consents()) {
      if (withdrawnAt !== null) expect(withdrawnAt > givenAt).toBe(true);
      seen.add(`${purpose} ${withdrawnAt !== null}`);
    }
    expect([...seen].sort()).toEqual([
      'CONTACT_DISCLOSURE false',
      'CONTACT_DISCLOSURE true',
      'MATCHING false',
      'MATCHING true',
      'PROFILE_PUBLICATION false',
    ]);
  });

  it('gives former names the days on which they were in use', () => {
    const names = [...demonstration({ people: 5_000 }).organisations()].flatMap((organisation) => organisation.names);
    const former = names.filter(({ kind }) => kind === 'FORMER');
    expect(former.length).toBeGreaterThan(10);
    for (const { period } of former) expect((period?.from ?? '') < (period?.to ?? '')).toBe(true);
  });

  it('gives ids that sort as the rows do and depend on neither scale nor seed', () => {
    const ids = [...made.people()].map(({ id }) => id);
    expect([...ids].sort()).toEqual(ids);
    expect(demonstrationId('person', 0)).toBe(ids[0]);
    expect([...demonstration({ people: 1, seed: 99 }).people()][0]?.id).toBe(ids[0]);
  });

  it('gives no two organisations the same name', () => {
    const scale = scaleOf({ people: 1_000_000 });
    const names = new Set<string>();
    for (let index = 0; index < scale.organisations; index++) {
      for (const { lang, value, kind } of organisationRow(scale, index).names) {
        const name = `${lang}:${value}`;
        if (kind === 'PRIMARY' && names.has(name)) throw new Error(`${name} occurs twice`);
        names.add(name);
      }
    }
  });

  it('lets each funder of an award pay in its own currency, billions of dongs among them', () => {
    const commitments = [...made.awards()].flatMap((award) => award.commitments);
    for (const list of grouped(commitments, ({ funderOrganisationId }) => funderOrganisationId))
      expect(new Set(list.map(({ money }) => money.currency)).size).toBe(1);
    expect(new Set(commitments.map(({ money }) => money.currency))).toEqual(new Set(['VND', 'JPY', 'USD']));
    expect(commitments.some(({ money }) => money.currency === 'VND' && money.amountMinor.length >= 10)).toBe(true);
    expect(commitments.some((commitment) => commitment.funderOrganisationId === organisationId('jst'))).toBe(true);
  });

  it('gives awards of a call the funders and the day of the call', () => {
    const calls = new Map([...made.calls()].map((call) => [call.id, call]));
    for (const award of made.awards()) {
      if (award.callId === null) continue;
      const call = calls.get(award.callId);
      expect(award.decidedOn).toBe(call?.decidedOn);
      expect(award.commitments.map((part) => part.funderOrganisationId)).toEqual(
        call?.parts.map((part) => part.funderOrganisationId),
      );
    }
  });

  it('numbers awards uniquely', () => {
    const numbers = [...made.awards()].map(({ awardNumber }) => awardNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
