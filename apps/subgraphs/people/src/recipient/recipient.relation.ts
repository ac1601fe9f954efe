import { type Act, given, isOneself, isOwnOrganisation, optional, type Relation } from '@kakehashi/subgraph';
import { Person } from '../person/person.entity';
import type { Recipient } from './recipient';

const who = 'the person, or an officer of the organisation, who is told';

/** Who is told of something: the person themselves, or who acts for the organisation. */
export const isRecipient: Relation<Recipient> = {
  who,
  holds: (act, { personId, organisationId }) => isOneself(act, personId) || isOwnOrganisation(act, organisationId),
};

interface GivenRecipient {
  readonly person?: string | null | undefined;
  readonly organisation?: string | null | undefined;
}

/** Who is to be told; who names nobody is told of that fault by {@link givenRecipient}. */
export const willBeRecipient: Relation<GivenRecipient> = {
  who,
  holds: (act, { person, organisation }) =>
    (person == null || isOneself(act, person)) && (organisation == null || isOwnOrganisation(act, organisation)),
};

/** The fields of an input that tell who it is for. */
export const recipientFields = {
  person: optional(given.id('Id of the person who is told. Either this or `organisation`.')),
  organisation: optional(given.id('Id of the organisation that is told.')),
};

/** The columns of who is told; notes a fault unless it is one, and somebody whom there is. */
export async function givenRecipient(act: Act, { person, organisation }: GivenRecipient) {
  if (person == null && organisation == null) {
    act.fault('REQUIRED', 'person', 'A person must be given or an organisation.');
  } else if (person != null && organisation != null) {
    act.fault('RULE_BROKEN', null, 'Either a person must be given or an organisation, not both.');
  }
  await act.mustExist(Person, person, 'person', 't.erased_at IS NULL');
  return { person_id: person?.toLowerCase() ?? null, organisation_id: organisation?.toLowerCase() ?? null };
}
