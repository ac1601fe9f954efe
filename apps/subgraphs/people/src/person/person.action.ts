import { createId, type UpsertRow } from '@kakehashi/database';
import { CareerStage } from '@kakehashi/shared-types';
import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  type ExternalIdInput,
  given,
  nameColumns,
  optional,
  storedExternalIds,
} from '@kakehashi/subgraph';
import { givenTexts } from './given-texts';
import { parseOrcid } from './orcid';
import { Person } from './person.entity';
import { isThePerson, refuseErased, seesPerson, willBeTheirs } from './person.relation';
import { personNames, storedNames } from './person-name.input';
import { setVisibility } from './person-visibility.action';

const scope = 'write:profile';

const fields = {
  orcid: optional(
    given.text('ORCID iD, with or without `https://orcid.org/`; ORCID is not asked whether it is theirs.'),
  ),
  country: optional(given.country('Country of residence.')),
  careerStage: optional(given.oneOf(CareerStage, 'Stage of the research career.')),
  biography: optional(given.texts('What they say of themselves.', { longest: 10_000 })),
  externalIds: optional(given.externalIds('Ids that others gave to them.')),
};

const constraints = {
  person_pkey: { field: 'person', message: 'There is such a person already.' },
  person_orcid_key: { field: 'orcid', message: 'Another person here has that ORCID iD.' },
};

const createPerson = defineCreate({
  name: 'createPerson',
  description: 'Begins a profile, which nobody else sees before `setVisibility`.',
  entity: Person,
  scope,
  relation: willBeTheirs,
  constraints,
  input: {
    person: optional(
      given.id('Id that they are to have: that in the token of who has none yet; stewards may leave it out.'),
    ),
    names: personNames,
    ...fields,
  },
  async run(act, { person, names, ...others }) {
    if (person != null && (await act.lock<Person>(Person, person))?.erasedAt != null) {
      act.refuse('NOT_ALLOWED', 'person', 'The data of that person was erased: a new profile needs another id.');
    }
    const row = {
      id: person?.toLowerCase() ?? createId(),
      ...nameColumns(storedNames(act, names)),
      ...profileColumns(act, others),
      visibility: 'PRIVATE',
    };
    act.settle();
    return act.insert(Person, row);
  },
});

const updateProfile = defineChange({
  name: 'updateProfile',
  description: 'Changes what a profile says of the person; what is left out stays as it is.',
  entity: Person,
  scope,
  relation: isThePerson,
  isVisible: seesPerson,
  constraints,
  input: { names: optional(personNames), ...fields },
  run(act, { names, ...others }, person) {
    refuseErased(act, person);
    return {
      ...(names && nameColumns(storedNames(act, names))),
      ...profileColumns(act, others),
      // What people say of themselves stands: an import leaves alone whom somebody else than its source recorded.
      ...(person.provenance.source !== act.provenance.source && { provenance: act.provenance }),
    };
  },
});

/** What people do about their profile as a whole. */
export const personActions: readonly Action[] = [createPerson, updateProfile, setVisibility];

type Given<T> = T | null | undefined;

interface Profile {
  readonly orcid?: Given<string>;
  readonly country?: Given<string>;
  readonly careerStage?: Given<CareerStage>;
  readonly biography?: Parameters<typeof givenTexts>[0];
  readonly externalIds?: Given<readonly ExternalIdInput[]>;
}

function profileColumns(act: Act, { orcid, country, careerStage, biography, externalIds }: Profile): UpsertRow {
  return {
    ...(orcid !== undefined && { orcid: storedOrcid(act, orcid) }),
    ...(country !== undefined && { country }),
    ...(careerStage !== undefined && { career_stage: careerStage }),
    ...(biography !== undefined && { biography: givenTexts(biography) }),
    ...(externalIds !== undefined && { external_ids: storedExternalIds(externalIds ?? []) }),
  };
}

function storedOrcid(act: Act, given: string | null): string | null {
  if (given === null) return null;
  const orcid = parseOrcid(given.trim());
  if (orcid !== null) return orcid;
  act.fault('MALFORMED', 'orcid', 'It must be an ORCID iD with its check digit, such as "0000-0002-1825-0097".');
  return null;
}
