import type { StatusStepRow } from '../rows';
import type { Period } from '../values';
import { DEMONSTRATION_DAY, writeDay } from './calendar';
import { demonstration } from './demonstration';

const made = demonstration({ people: 1_000 });
const rows = {
  projects: [...made.projects()],
  challenges: [...made.challenges()],
  interests: [...made.interests()],
  commissions: [...made.commissions()],
  placements: [...made.placements()],
  outcomes: [...made.outcomes()],
  events: [...made.events()],
  awards: [...made.awards()],
};
const today = writeDay(DEMONSTRATION_DAY);
const challengeOf = (id: string) => rows.challenges.find((row) => row.id === id);

interface WithHistory {
  readonly status: string;
  readonly period: Period;
  readonly statusHistory: readonly StatusStepRow<string>[];
}

describe.each<[string, readonly WithHistory[]]>([
  ['projects', rows.projects],
  ['challenges', rows.challenges],
  ['commissions', rows.commissions],
  ['placements', rows.placements],
])('The status histories of %s', (_name, list) => {
  it('end with the present status, are without gaps, and hold no future', () => {
    for (const { status, statusHistory } of list) {
      expect(statusHistory.at(-1)).toMatchObject({ status, period: { to: null } });
      statusHistory.slice(1).forEach(({ period }, place) => {
        expect(period.from).toBe(statusHistory[place]?.period.to);
      });
      for (const { period } of statusHistory) expect((period.from ?? '') <= today).toBe(true);
    }
  });
});

describe('A made-up challenge', () => {
  it('is settled when its last status begins, after its deadline', () => {
    for (const { status, period, statusHistory, deadlineOn } of rows.challenges) {
      const isSettled = ['SOLVED', 'CANCELLED', 'EXPIRED'].includes(status);
      expect(period.to).toBe(isSettled ? statusHistory.at(-1)?.period.from : null);
      if (isSettled) expect((period.to ?? '') > (deadlineOn ?? '')).toBe(true);
    }
  });

  it('has an accepted commission when it is solved, and exactly then', () => {
    const solved = rows.challenges.filter(({ status }) => status === 'SOLVED').map(({ id }) => id);
    const accepted = rows.commissions.filter(({ status }) => status === 'ACCEPTED').map((row) => row.challengeId);
    expect(solved.length).toBeGreaterThan(0);
    expect(accepted).toEqual(solved);
  });
});

describe('A made-up interest', () => {
  it('is expressed while its challenge is open to experts, never in a draft', () => {
    for (const { challengeId, expressedOn } of rows.interests) {
      const challenge = challengeOf(challengeId);
      const published = challenge?.statusHistory.find(({ status }) => status === 'PUBLISHED')?.period.from;
      expect(challenge?.status).not.toBe('DRAFT');
      expect(expressedOn >= (published ?? '9999')).toBe(true);
      expect(expressedOn <= (challenge?.deadlineOn ?? '')).toBe(true);
      expect(expressedOn <= today).toBe(true);
    }
  });

  it('is accepted only where a commission came of it, by the same party', () => {
    const accepted = rows.interests.filter(({ status }) => status === 'ACCEPTED');
    expect(accepted.length).toBeGreaterThan(0);
    for (const { id, personId, organisationId } of accepted) {
      expect(rows.commissions.find(({ interestId }) => interestId === id)).toMatchObject({
        contractorPersonId: personId,
        contractorOrganisationId: organisationId,
        intellectualPropertyTerms: expect.any(String),
      });
    }
  });
});

describe('A made-up commission', () => {
  it('has terms and deliverables once it is agreed, and a delivery only when it is delivered', () => {
    for (const row of rows.commissions) {
      const steps = row.statusHistory.map(({ status }) => status);
      expect(row.intellectualPropertyTerms !== null).toBe(steps.includes('AGREED'));
      expect(row.deliverables.length > 0).toBe(steps.includes('AGREED'));
      expect(row.deliverables.every(({ deliveredOn }) => deliveredOn !== null)).toBe(
        steps.includes('DELIVERED') || row.deliverables.length === 0,
      );
      expect(row.offeredOn).toBe(row.statusHistory[0]?.period.from);
      expect(row.contractorPersonId ?? row.contractorOrganisationId).not.toBeNull();
    }
  });

  it('comes in every status', () => {
    const statuses = new Set(rows.commissions.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([
      'ACCEPTED',
      'AGREED',
      'DELIVERED',
      'NEGOTIATING',
      'OFFERED',
      'REFUSED',
      'TERMINATED',
    ]);
  });
});

describe('A made-up outcome', () => {
  it('has a DOI of the test prefix or none, each once', () => {
    const dois = rows.outcomes.flatMap(({ doi }) => doi ?? []);
    expect(dois.every((doi) => /^10\.5555\/kakehashi\.\d+$/.test(doi))).toBe(true);
    expect(new Set(dois).size).toBe(dois.length);
  });

  it('comes out after its project began, its award was decided or its commission accepted, and not tomorrow', () => {
    const sources = new Set<string>();
    for (const { projectId, awardId, commissionId, publishedOn, contributors } of rows.outcomes) {
      expect(contributors.length).toBeGreaterThan(0);
      expect([projectId, commissionId].filter((id) => id !== null)).toHaveLength(1);
      sources.add(commissionId ? 'commission' : awardId ? 'award' : 'project');
      if (publishedOn === null) continue;
      expect(publishedOn <= today).toBe(true);
      const project = rows.projects.find(({ id }) => id === projectId);
      const award = rows.awards.find(({ id }) => id === awardId);
      const commission = rows.commissions.find(({ id }) => id === commissionId);
      if (award) expect(award.projectId).toBe(projectId);
      for (const day of [project?.period.from, award?.decidedOn, commission?.statusHistory.at(-1)?.period.from])
        expect((day ?? '') <= publishedOn).toBe(true);
    }
    expect([...sources].sort()).toEqual(['award', 'commission', 'project']);
  });
});

describe('A made-up session', () => {
  it('lies on a day of its event, in the hours of the place', () => {
    const sessions = rows.events.flatMap((event) => event.sessions.map((session) => ({ event, session })));
    expect(sessions.length).toBeGreaterThan(0);
    for (const { event, session } of sessions) {
      const { heldOn, startsAt, endsAt, timeZone } = session;
      expect((heldOn ?? '') >= (event.period.from ?? '') && (heldOn ?? '') < (event.period.to ?? '')).toBe(true);
      expect((startsAt ?? '') < (endsAt ?? '')).toBe(true);
      const local = new Intl.DateTimeFormat('en-CA', { timeZone: timeZone ?? 'UTC' }).format(new Date(startsAt ?? ''));
      expect(local).toBe(heldOn);
      const people = event.participations.map(({ personId }) => personId);
      for (const { personId } of session.participations) expect(people).toContain(personId);
    }
  });
});
