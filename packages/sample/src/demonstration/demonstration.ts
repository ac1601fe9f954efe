import type { Demonstration, DemonstrationEntity, DemonstrationOptions } from '../dataset';
import { applicationRow } from './application-row';
import { availabilityRows, countAvailability } from './availability-rows';
import { awardRow } from './award-row';
import { callRow } from './call-row';
import { challengeBudgetRow, challengeRow, countChallengeBudgets } from './challenge-row';
import { commissionFeeRows, countCommissionFees } from './commission-fee-rows';
import { commissionRows, countCommissions } from './commission-rows';
import { consentRows, countConsents } from './consent-rows';
import { contactPointRows, countContactPoints } from './contact-rows';
import { countEducation, educationRows } from './education-rows';
import { countEmployments } from './employment-plan';
import { eventRow } from './event-row';
import { countExpertise, expertiseRows } from './expertise-rows';
import { countInterestRows, interestRows } from './interest-rows';
import { introductionRow } from './introduction-row';
import { countOrganisationRelationships, organisationRelationshipRow, organisationRow } from './organisation-row';
import { outcomeRow } from './outcome-row';
import {
  affiliationRows,
  countLanguages,
  countMemberships,
  membershipRows,
  personLanguageRows,
} from './person-link-rows';
import { personRow } from './person-row';
import { placementRow } from './placement-row';
import { projectRow } from './project-row';
import { type Scale, scaleOf } from './scale';
import { countTargets, targetRow } from './target-rows';

/**
 * Prepares made-up data; nothing is made before it is read.
 *
 * @throws RangeError when people is no whole number from 0 to 1,000,000, or the seed no safe whole number
 */
export function demonstration(options: DemonstrationOptions = {}): Demonstration {
  const scale = scaleOf(options);
  let counts: Demonstration['counts'] | undefined;
  const each = <Row>(count: number, row: (scale: Scale, index: number) => Row) => ({
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) yield row(scale, index);
    },
  });
  const ofEach = <Row>(count: number, rows: (scale: Scale, index: number) => readonly Row[]) => ({
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index++) yield* rows(scale, index);
    },
  });
  const ofEachPerson = <Row>(rows: (scale: Scale, personIndex: number) => readonly Row[]) => ofEach(scale.people, rows);
  return {
    people: () => each(scale.people, personRow),
    expertise: () => ofEachPerson(expertiseRows),
    affiliations: () => ofEachPerson(affiliationRows),
    memberships: () => ofEachPerson(membershipRows),
    personLanguages: () => ofEachPerson(personLanguageRows),
    education: () => ofEachPerson(educationRows),
    availability: () => ofEachPerson(availabilityRows),
    contactPoints: () => ofEachPerson(contactPointRows),
    consents: () => ofEachPerson(consentRows),
    organisations: () => each(scale.organisations, organisationRow),
    organisationRelationships: () =>
      each(countOrganisationRelationships(scale), (_scale, index) => organisationRelationshipRow(index)),
    projects: () => each(scale.projects, projectRow),
    challenges: () => each(scale.challenges, challengeRow),
    interests: () => ofEach(scale.challenges, interestRows),
    commissions: () => ofEach(scale.challenges, commissionRows),
    events: () => each(scale.events, eventRow),
    placements: () => each(scale.placements, placementRow),
    introductions: () => each(scale.introductions, introductionRow),
    outcomes: () => each(scale.outcomes, outcomeRow),
    targets: () => each(countTargets(scale), (_scale, index) => targetRow(index)),
    calls: () => each(scale.calls, callRow),
    applications: () => each(scale.applications, applicationRow),
    awards: () => each(scale.awards, awardRow),
    challengeBudgets: () => each(countChallengeBudgets(scale), challengeBudgetRow),
    commissionFees: () => ofEach(scale.challenges, commissionFeeRows),
    get counts() {
      counts ??= countRows(scale);
      return counts;
    },
  };
}

/** Counts without making rows. */
function countRows(scale: Scale): Record<DemonstrationEntity, number> {
  const { people, organisations, projects, challenges, events, calls, applications, awards } = scale;
  const { placements, introductions, outcomes } = scale;
  const links = {
    expertise: 0,
    affiliations: 0,
    memberships: 0,
    personLanguages: 0,
    education: 0,
    availability: 0,
    contactPoints: 0,
    consents: 0,
  };
  for (let index = 0; index < people; index++) {
    links.expertise += countExpertise(scale, index);
    links.affiliations += countEmployments(scale, index);
    links.memberships += countMemberships(scale, index);
    links.personLanguages += countLanguages(scale, index);
    links.education += countEducation(scale, index);
    links.availability += countAvailability(scale, index);
    links.contactPoints += countContactPoints(scale, index);
    links.consents += countConsents(scale, index);
  }
  const ofChallenges = { interests: 0, commissions: 0 };
  for (let index = 0; index < challenges; index++) {
    ofChallenges.interests += countInterestRows(scale, index);
    ofChallenges.commissions += countCommissions(scale, index);
  }
  return {
    people,
    ...links,
    organisations,
    organisationRelationships: countOrganisationRelationships(scale),
    projects,
    challenges,
    ...ofChallenges,
    events,
    placements,
    introductions,
    outcomes,
    targets: countTargets(scale),
    calls,
    applications,
    awards,
    challengeBudgets: countChallengeBudgets(scale),
    commissionFees: countCommissionFees(scale),
  };
}
