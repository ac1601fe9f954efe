import { type Act, given, isOneself, isOwnOrganisation, optional } from '@kakehashi/subgraph';

/** Somebody: a person or an organisation, as it is given. */
export interface PartyInput {
  readonly person?: string | null | undefined;
  readonly organisation?: string | null | undefined;
}

/** How somebody is given. */
export const partyFields = {
  person: optional(given.id('Id of the person. Either this or `organisation`; whether there is one is not checked.')),
  organisation: optional(
    given.id('Id of the organisation. Either this or `person`; whether there is one is not checked.'),
  ),
};

/** Notes a fault when not exactly one of person and organisation is given. */
export function mustBeOne(act: Act, { person, organisation }: PartyInput, field: string): void {
  if (person == null && organisation == null) {
    act.fault('REQUIRED', field, 'A person or an organisation must be given.');
  } else if (person != null && organisation != null) {
    act.fault('RULE_BROKEN', field, 'It must be a person or an organisation, not both.');
  }
}

/** Somebody as the columns of a row that is about them. */
export function partyColumns({ person, organisation }: PartyInput) {
  return { person_id: person?.toLowerCase() ?? null, organisation_id: organisation?.toLowerCase() ?? null };
}

/** Whether the caller is one of them, or acts for one. */
export function isAmong(act: Act, parties: readonly PartyInput[]): boolean {
  return parties.some(({ person, organisation }) => isOneself(act, person) || isOwnOrganisation(act, organisation));
}

/** Their ids, as events tell them. */
export function partyIds(parties: readonly PartyInput[]): { personIds: string[]; organisationIds: string[] } {
  return {
    personIds: parties.flatMap(({ person }) => person ?? []),
    organisationIds: parties.flatMap(({ organisation }) => organisation ?? []),
  };
}
