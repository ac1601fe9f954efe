import { optionalText, RecordError, requireName, requireObject, requireText } from '@kakehashi/record-file';
import { type ExternalId, type Period, parseRorId } from '@kakehashi/shared-types';
import { readPeriod } from './orcid-date';
import {
  countryCode,
  isPublic,
  type OrcidObject,
  objectIn,
  objectsIn,
  putCode,
  schemeName,
  wrappedInstant,
} from './orcid-item';

/** That the person worked or studied somewhere, as a record tells it. */
export interface OrcidAffiliation {
  readonly putCode: number;
  readonly role: string | null;
  readonly department: string | null;
  readonly period: Period;
  readonly organisation: OrcidOrganisation;
  readonly modifiedAt: string | null;
}

/** An organisation as a record names it. */
export interface OrcidOrganisation {
  readonly name: string;
  readonly country: string | null;
  /** Its ROR id, where the record gives that. */
  readonly ror: string | null;
  /** The id that the record gives, whatever its scheme. */
  readonly externalId: ExternalId | null;
}

/**
 * Reads the public employments or educations.
 *
 * @param activities the record's `activities-summary`
 * @throws RecordError
 */
export function readAffiliations(
  activities: OrcidObject | null,
  kind: 'employment' | 'education',
  path: string,
): OrcidAffiliation[] {
  const place = `${path}.${kind}s`;
  const section = objectIn(activities, `${kind}s`, path);
  if (section?.[`${kind}-summary`] !== undefined) {
    throw new RecordError(
      `${place}.affiliation-group`,
      'must be there: this is a record of ORCID 2, and 3.0 is needed',
    );
  }
  return objectsIn(section, 'affiliation-group', place)
    .flatMap(([group, groupPlace]) => objectsIn(group, 'summaries', groupPlace))
    .map(([summary, summaryPlace]): [OrcidObject, string] => {
      const itemPlace = `${summaryPlace}.${kind}-summary`;
      return [requireObject(summary[`${kind}-summary`], itemPlace), itemPlace];
    })
    .filter(([item]) => isPublic(item))
    .map(([item, itemPlace]) => ({
      putCode: putCode(item, itemPlace),
      role: optionalText(item['role-title'], `${itemPlace}.role-title`, 5_000),
      department: optionalText(item['department-name'], `${itemPlace}.department-name`, 5_000),
      period: readPeriod(item, itemPlace),
      organisation: readOrganisation(item, itemPlace),
      modifiedAt: wrappedInstant(item, 'last-modified-date', itemPlace),
    }));
}

function readOrganisation(item: OrcidObject, path: string): OrcidOrganisation {
  const place = `${path}.organization`;
  const organisation = requireObject(item.organization, place);
  const address = objectIn(organisation, 'address', place);
  const countryPlace = `${place}.address.country`;
  const externalId = readExternalId(organisation, place);
  return {
    name: requireName(organisation.name, `${place}.name`),
    country: address && countryCode(optionalText(address.country, countryPlace, 2), countryPlace),
    ror: externalId?.scheme === 'ROR' ? parseRorId(externalId.value) : null,
    externalId,
  };
}

function readExternalId(organisation: OrcidObject, path: string): ExternalId | null {
  const field = 'disambiguated-organization';
  const known = objectIn(organisation, field, path);
  if (known === null) return null;
  const place = `${path}.${field}`;
  return {
    scheme: schemeName(known['disambiguation-source'], `${place}.disambiguation-source`),
    value: requireText(known[`${field}-identifier`], `${place}.${field}-identifier`, 2_000),
  };
}
