import type { ApplicationRow, AwardRow } from '../rows';
import { APPLICATION_STATUSES, CALL_STATUSES, INSTALMENT_STATUSES, MILESTONE_STATUSES } from '../vocabulary';
import { planAward } from './award-plan';
import { DEMONSTRATION_DAY, writeDay } from './calendar';
import { demonstration } from './demonstration';
import { demonstrationId } from './demonstration-id';
import { lastEmployer } from './employment-plan';
import { scaleOf } from './scale';

const PEOPLE = 3_000;
const made = demonstration({ people: PEOPLE });
const calls = [...made.calls()];
const applications = [...made.applications()];
const awards = [...made.awards()];
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
const callOf = byId(calls);
const applicationOf = byId(applications);
const today = writeDay(DEMONSTRATION_DAY);

const sum = (rows: readonly { readonly money: { readonly amountMinor: string } }[]) =>
  rows.reduce((total, { money }) => total + BigInt(money.amountMinor), 0n);
const instalmentsOf = ({ commitments }: AwardRow) => commitments.flatMap(({ instalments }) => instalments);
const outcomesOf = ({ parts }: ApplicationRow) => parts.map(({ decision }) => decision?.outcome ?? null);

describe('Made-up money', () => {
  it('is promised by 200,000 awards when there are a million people', () => {
    expect(scaleOf({ people: 1_000_000 })).toMatchObject({ awards: 200_000, applications: 300_000 });
  });

  it('is paid in instalments that add up to the commitment, in its currency', () => {
    for (const { commitments } of awards) {
      for (const { money, instalments } of commitments) {
        expect(sum(instalments)).toBe(BigInt(money.amountMinor));
        expect(new Set(instalments.map((instalment) => instalment.money.currency))).toEqual(new Set([money.currency]));
        expect(instalments.map(({ number }) => number)).toEqual(instalments.map((_, place) => place + 1));
      }
    }
  });

  it('is never paid beyond an instalment, before it is due, or before its milestone is achieved', () => {
    for (const award of awards) {
      for (const { money, dueOn, status, milestoneId, payments } of instalmentsOf(award)) {
        expect(sum(payments) <= BigInt(money.amountMinor)).toBe(true);
        expect(payments.length > 0).toBe(status === 'PAID');
        const gate = award.milestones.find(({ id }) => id === milestoneId);
        expect(gate === undefined).toBe(milestoneId === null);
        if (gate && status !== 'PLANNED' && status !== 'CANCELLED') expect(gate.status).toBe('ACHIEVED');
        for (const { paidOn } of payments) {
          expect(paidOn >= dueOn && paidOn >= (gate?.achievedOn ?? '') && paidOn <= today).toBe(true);
        }
      }
    }
  });

  it('is not paid while an award is halted', () => {
    const halted = awards.filter(({ status }) => status === 'SUSPENDED');
    expect(halted.length).toBeGreaterThan(0);
    for (const award of halted) {
      const since = award.statusHistory.at(-1)?.period.from ?? '';
      for (const { payments } of instalmentsOf(award))
        for (const { paidOn } of payments) expect(paidOn <= since).toBe(true);
    }
  });

  it('goes through every status of instalments and milestones', () => {
    expect(new Set(awards.flatMap(instalmentsOf).map(({ status }) => status))).toEqual(new Set(INSTALMENT_STATUSES));
    expect(new Set(awards.flatMap(({ milestones }) => milestones.map(({ status }) => status)))).toEqual(
      new Set(MILESTONE_STATUSES),
    );
  });
});

describe('A made-up award', () => {
  it('answers an awarded application of the same call, funders and project, for no more than was asked', () => {
    for (const award of awards) {
      const application = applicationOf.get(award.applicationId ?? '');
      expect(application).toMatchObject({
        status: 'AWARDED',
        callId: award.callId,
        projectId: award.projectId,
        fundingSchemeId: award.fundingSchemeId,
      });
      award.commitments.forEach(({ funderOrganisationId, money }, place) => {
        const part = application?.parts[place];
        expect([part?.funderOrganisationId, part?.requested.currency]).toEqual([funderOrganisationId, money.currency]);
        expect(BigInt(part?.requested.amountMinor ?? 0) >= BigInt(money.amountMinor)).toBe(true);
        expect(part?.decision?.decidedOn).toBe(award.decidedOn);
      });
    }
  });

  it('is decided before its work begins, and never after today', () => {
    for (const { decidedOn, period } of awards) {
      expect(decidedOn <= (period.from ?? '') && decidedOn < today).toBe(true);
    }
  });

  it('is planned by itself as its row tells it', () => {
    const { commitments } = planAward(scaleOf({ people: PEOPLE }), 17);
    expect(awards[17]?.commitments.map(({ money }) => money)).toEqual(commitments.map(({ money }) => money));
  });
});

describe('A made-up application', () => {
  it('is awarded exactly when every part is', () => {
    for (const application of applications) {
      const isAwarded = outcomesOf(application).every((outcome) => outcome === 'AWARD');
      expect([application.id, isAwarded]).toEqual([application.id, application.status === 'AWARDED']);
      if (application.status === 'REJECTED') expect(outcomesOf(application)).toContain('REJECT');
    }
    expect(new Set(applications.map(({ status }) => status))).toEqual(new Set(APPLICATION_STATUSES));
  });

  it('can wait for one funder while another has decided', () => {
    const waiting = applications.filter((application) => application.status === 'RECOMMENDED');
    expect(
      waiting.some(({ parts }) => parts.some((part) => part.decision) && parts.some((part) => !part.decision)),
    ).toBe(true);
  });

  it('answers a public call part by part, while it is open', () => {
    for (const { callId, parts, submittedOn } of applications) {
      const call = callOf.get(callId ?? '');
      expect(call === undefined).toBe(callId === null);
      expect(parts.map(({ callPartId }) => callPartId)).toEqual(
        call ? call.parts.map(({ id }) => id) : parts.map(() => null),
      );
      if (!call) continue;
      expect(call.status).not.toBe('DRAFT');
      if (submittedOn !== null) expect(submittedOn >= call.opensOn && submittedOn <= call.closesOn).toBe(true);
    }
  });

  it('is reviewed by nobody who applies or works where an applicant does', () => {
    const scale = scaleOf({ people: PEOPLE });
    const employerOf = new Map<string, string>();
    for (let index = 0; index < PEOPLE; index++) {
      employerOf.set(demonstrationId('person', index), lastEmployer(scale, index).id);
    }
    let count = 0;
    for (const { applicants, parts } of applications) {
      const people = applicants.map(({ personId }) => personId);
      const organisations = applicants.map(({ organisationId }) => organisationId);
      for (const { reviewerPersonId } of parts.flatMap(({ reviews }) => reviews)) {
        expect(people).not.toContain(reviewerPersonId);
        expect(organisations).not.toContain(employerOf.get(reviewerPersonId));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(applications.length);
  });

  it('scores each criterion from 0 to 100, and tells the rounded mean', () => {
    for (const { scores, score } of applications.flatMap(({ parts }) => parts.flatMap(({ reviews }) => reviews))) {
      for (const one of scores) expect(one.score >= 0 && one.score <= 100).toBe(true);
      expect(score).toBe(Math.round(scores.reduce((total, one) => total + one.score, 0) / scores.length));
    }
  });
});

describe.each([
  ['call', calls],
  ['award', awards],
  ['application', applications],
] as const)('The status history of a made-up %s', (_, rows) => {
  it('has no gap, no overlap and no step ahead, and ends open with the present status', () => {
    for (const { status, statusHistory } of rows) {
      expect(statusHistory.at(-1)).toMatchObject({ status, period: { to: null } });
      statusHistory.forEach(({ period }, place) => {
        expect((period.from ?? '') <= today).toBe(true);
        if (place > 0) expect(statusHistory[place - 1]?.period.to).toBe(period.from);
      });
    }
  });
});

describe('Made-up calls', () => {
  it('go through every status and close at an instant of their last day', () => {
    expect(new Set(calls.map(({ status }) => status))).toEqual(new Set(CALL_STATUSES));
    for (const { closesAt, closesOn, timeZone } of calls) {
      const local = new Intl.DateTimeFormat('en-CA', {
        timeZone: timeZone ?? '',
        dateStyle: 'short',
        timeStyle: 'short',
        hour12: false,
      }).format(new Date(closesAt ?? ''));
      expect(local).toBe(`${closesOn}, 17:00`);
    }
  });
});
