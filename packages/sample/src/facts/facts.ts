import type { Facts } from '../dataset';
import { affiliations } from './affiliations';
import { agreements } from './agreements';
import { organisationClaims, programmeClaims } from './claims';
import { events } from './events';
import { exchangeRates } from './exchange-rates';
import { fundingSchemes } from './funding-schemes';
import { introductions } from './introductions';
import { organisationHistories } from './organisation-histories';
import { organisationRelationships } from './organisation-relationships';
import { organisations } from './organisations';
import { people } from './people';
import { programmes } from './programmes';
import { projects } from './projects';
import { targets } from './targets';
import { topics } from './topics';

/**
 * The public facts, written down by hand from the sources that each row names.
 *
 * The sources say nothing about expertise, languages and memberships of the people, and state no amounts: these lists
 * are empty. So are education, availability, contacts and consents: of people in public office the public role counts,
 * and nothing private.
 */
export const facts: Facts = {
  people,
  expertise: [],
  affiliations,
  memberships: [],
  personLanguages: [],
  education: [],
  availability: [],
  contactPoints: [],
  consents: [],
  organisations,
  organisationHistories,
  organisationRelationships,
  agreements,
  organisationClaims,
  topics,
  programmes,
  projects,
  challenges: [],
  interests: [],
  commissions: [],
  events,
  placements: [],
  introductions,
  outcomes: [],
  targets,
  programmeClaims,
  fundingSchemes,
  calls: [],
  applications: [],
  awards: [],
  challengeBudgets: [],
  commissionFees: [],
  exchangeRates,
};
