/** Whose something is: a person's or an organisation's, one of the two. */
export interface Recipient {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** SQL of a check that exactly one is told. */
export const ONE_RECIPIENT = 'num_nonnulls(person_id, organisation_id) = 1';
