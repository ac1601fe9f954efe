import { demonstration, facts } from '@kakehashi/sample';

/** So many people are in the sample that these tests load. */
export const PEOPLE = 300;

const made = demonstration({ people: PEOPLE });
const allCalls = [...facts.calls, ...made.calls()];
const allApplications = [...facts.applications, ...made.applications()];
const awards = [...facts.awards, ...made.awards()];

const instalments = awards.flatMap((award) =>
  award.commitments.flatMap((commitment) =>
    commitment.instalments.map((instalment) => ({ ...instalment, award, commitment })),
  ),
);

/** What the tests' database is loaded with, as plain rows; what is expected is worked out from them, without SQL. */
export const rows = {
  fundingSchemes: facts.fundingSchemes,
  exchangeRates: facts.exchangeRates,
  calls: allCalls.filter(({ status }) => status !== 'DRAFT'),
  applications: allApplications.filter(({ status }) => status !== 'DRAFT'),
  drafts: allApplications.filter(({ status }) => status === 'DRAFT'),
  awards,
  milestones: awards.flatMap((award) => award.milestones.map((milestone) => ({ ...milestone, award }))),
  instalments,
  payments: instalments.flatMap((instalment) => instalment.payments.map((payment) => ({ ...payment, instalment }))),
};

/** The countries of a scheme. */
export function countriesOfScheme(id: string): readonly string[] {
  return facts.fundingSchemes.find((scheme) => scheme.id === id)?.countryCodes ?? [];
}

/** An amount in whole units, for comparing; amounts of the sample are far below what a number holds exactly. */
export function wholeUnits({ amountMinor, currency }: { amountMinor: string; currency: string }): number {
  return Number(amountMinor) / (currency === 'USD' ? 100 : 1);
}

/** The value that occurs most often, the first of equals. */
export function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) throw new Error('There are no values.');
  return most[0];
}
