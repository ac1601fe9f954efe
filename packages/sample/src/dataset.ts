import type * as rows from './rows';

/** Every entity of the sample and the row it is made of. */
export interface SampleRows {
  readonly people: rows.PersonRow;
  readonly expertise: rows.ExpertiseRow;
  readonly affiliations: rows.AffiliationRow;
  readonly memberships: rows.MembershipRow;
  readonly personLanguages: rows.PersonLanguageRow;
  readonly education: rows.EducationRow;
  readonly availability: rows.AvailabilityRow;
  readonly contactPoints: rows.ContactPointRow;
  readonly consents: rows.ConsentRow;
  readonly organisations: rows.OrganisationRow;
  readonly organisationHistories: rows.OrganisationHistoryRow;
  readonly organisationRelationships: rows.OrganisationRelationshipRow;
  readonly agreements: rows.AgreementRow;
  readonly organisationClaims: rows.ClaimRow;
  readonly topics: rows.TopicRow;
  readonly programmes: rows.ProgrammeRow;
  readonly projects: rows.ProjectRow;
  readonly challenges: rows.ChallengeRow;
  readonly interests: rows.InterestRow;
  readonly commissions: rows.CommissionRow;
  readonly events: rows.EventRow;
  readonly placements: rows.PlacementRow;
  readonly introductions: rows.IntroductionRow;
  readonly outcomes: rows.OutcomeRow;
  readonly targets: rows.TargetRow;
  readonly programmeClaims: rows.ClaimRow;
  readonly fundingSchemes: rows.FundingSchemeRow;
  readonly calls: rows.CallRow;
  readonly applications: rows.ApplicationRow;
  readonly awards: rows.AwardRow;
  readonly challengeBudgets: rows.ChallengeBudgetRow;
  readonly commissionFees: rows.CommissionFeeRow;
  readonly exchangeRates: rows.ExchangeRateRow;
}

/** The public facts: small, whole lists. A row that others refer to (a parent, an organisation) stands before them. */
export type Facts = { readonly [Entity in keyof SampleRows]: readonly SampleRows[Entity][] };

/** The entities that the demonstration makes up. All others come from the facts only. */
export type DemonstrationEntity =
  | 'people'
  | 'expertise'
  | 'affiliations'
  | 'memberships'
  | 'personLanguages'
  | 'education'
  | 'availability'
  | 'contactPoints'
  | 'consents'
  | 'organisations'
  | 'organisationRelationships'
  | 'projects'
  | 'challenges'
  | 'interests'
  | 'commissions'
  | 'events'
  | 'placements'
  | 'introductions'
  | 'outcomes'
  | 'targets'
  | 'calls'
  | 'applications'
  | 'awards'
  | 'challengeBudgets'
  | 'commissionFees';

/** How much to make up. */
export interface DemonstrationOptions {
  /** Number of people, 0 to 1,000,000; everything else grows with it. Default 300. */
  readonly people?: number;
  /** Another whole number makes other rows with the same ids. Default 1. */
  readonly seed?: number;
}

/**
 * Made-up rows, made one at a time while they are read: memory stays flat however many there are.
 *
 * Each function starts anew and gives the same rows in the same order for the same options.
 */
export type Demonstration = {
  readonly [Entity in DemonstrationEntity]: () => Iterable<SampleRows[Entity]>;
} & {
  /** How many rows each function gives; exact. */
  readonly counts: Readonly<Record<DemonstrationEntity, number>>;
};
