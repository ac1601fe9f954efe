import type { Demonstration, DemonstrationEntity, DemonstrationOptions } from '../dataset';
import { applicationRow } from './application-row';
import { awardRow } from './award-row';
import { callRow } from './call-row';
import { challengeBudgetRow, challengeRow, countChallengeBudgets } from './challenge-row';
import { commissionFeeRows, countCommissionFees } from './commission-fee-rows';
import { countEmployments } from './employment-plan';
import { eventRow } from './event-row';
import { countExpertise, expertiseRows } from './expertise-rows';
import { countOrganisationRelationships, organisationRelationshipRow, organisationRow } from './organisation-row';
import {
  affiliationRows,
  countLanguages,
  countMemberships,
  membershipRows,
  personLanguageRows,
} from './person-link-rows';
import { personRow } from './person-row';
import { projectRow } from './project-row';
import { type Scale, scaleOf } from './scale';

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
  const ofEachPerson = <Row>(rows: (scale: Scale, personIndex: number) => readonly Row[]) => ({
    *[Symbol.iterator]() {
      for (let index = 0; index < scale.people; index++) yield* rows(scale, index);
    },
  });
  const ofEachChallenge = <Row>(rows: (scale: Scale, challengeIndex: number) => readonly Row[]) => ({
    *[Symbol.iterator]() {
      for (let index = 0; index < scale.challenges; index++) yield* rows(scale, index);
    },
  });
  return {
    people: () => each(scale.people, personRow),
    expertise: () => ofEachPerson(expertiseRows),
    affiliations: () => ofEachPerson(affiliationRows),
    memberships: () => ofEachPerson(membershipRows),
    personLanguages: () => ofEachPerson(personLanguageRows),
    organisations: () => each(scale.organisations, organisationRow),
    organisationRelationships: () =>
      each(countOrganisationRelationships(scale), (_scale, index) => organisationRelationshipRow(index)),
    projects: () => each(scale.projects, projectRow),
    challenges: () => each(scale.challenges, challengeRow),
    events: () => each(scale.events, eventRow),
    calls: () => each(scale.calls, callRow),
    applications: () => each(scale.applications, applicationRow),
    awards: () => each(scale.awards, awardRow),
    challengeBudgets: () => each(countChallengeBudgets(scale), challengeBudgetRow),
    commissionFees: () => ofEachChallenge(commissionFeeRows),
    get counts() {
      counts ??= countRows(scale);
      return counts;
    },
  };
}

/** Counts without making rows. */
function countRows(scale: Scale): Record<DemonstrationEntity, number> {
  const { people, organisations, projects, challenges, events, calls, applications, awards } = scale;
  const links = { expertise: 0, affiliations: 0, memberships: 0, personLanguages: 0 };
  for (let index = 0; index < people; index++) {
    links.expertise += countExpertise(scale, index);
    links.affiliations += countEmployments(scale, index);
    links.memberships += countMemberships(scale, index);
    links.personLanguages += countLanguages(scale, index);
  }
  return {
    people,
    ...links,
    organisations,
    organisationRelationships: countOrganisationRelationships(scale),
    projects,
    challenges,
    events,
    calls,
    applications,
    awards,
    challengeBudgets: countChallengeBudgets(scale),
    commissionFees: countCommissionFees(scale),
  };
}
