import {
  RecordError,
  requireList,
  requireName,
  requireObject,
  requireOneOf,
  requireText,
} from '@kakehashi/record-file';
import type { ExternalId, Link, LocalizedText, Location, OrganisationKind, Sector } from '@kakehashi/shared-types';
import { LocalizedTextKind, parseRorId } from '@kakehashi/shared-types';
import type { OrganisationStatus } from '../organisation/organisation.enum';
import type { RelationshipKind } from '../relationship/relationship.enum';

/** A record of the Research Organization Registry in our terms. */
export interface RorRecord {
  readonly ror: string;
  readonly names: readonly LocalizedText[];
  readonly status: OrganisationStatus;
  readonly kind: OrganisationKind;
  readonly sector: Sector | null;
  readonly locations: readonly Location[];
  readonly establishedYear: number | null;
  readonly externalIds: readonly ExternalId[];
  readonly links: readonly Link[];
  readonly relationships: readonly RorRelationship[];
  /** Day of the record's last change in the register. */
  readonly modifiedOn: string;
  /** The register's release that the record is of, such as `v2.3`, where the file tells; else null. */
  readonly release: string | null;
}

/** A relationship as ROR tells it. */
export interface RorRelationship {
  readonly kind: RelationshipKind;
  readonly ror: string;
  readonly label: string;
}

/** A record of schema v2 names the schema in which it was last changed, which may have been the first. */
const READABLE_VERSION = /^[12]\./;

const RELEASE = /^v\d{1,4}(\.\d{1,4}){1,2}$/;

const DAY = /^\d{4}-\d\d-\d\d$/;

const STATUSES = { active: 'ACTIVE', inactive: 'INACTIVE', withdrawn: 'WITHDRAWN' } as const;

/** ROR's types in the order in which the first that a record has decides our kind and sector. */
const TYPES: readonly (readonly [type: string, kind: OrganisationKind, sector: Sector | null])[] = [
  ['education', 'UNIVERSITY', 'SCIENCE'],
  ['government', 'AGENCY', 'STATE'],
  ['company', 'COMPANY', 'BUSINESS'],
  ['healthcare', 'INSTITUTE', 'SCIENCE'],
  ['facility', 'INSTITUTE', 'SCIENCE'],
  ['archive', 'INSTITUTE', 'SCIENCE'],
  ['nonprofit', 'ASSOCIATION', null],
  ['funder', 'FUNDER', null],
  ['other', 'OTHER', null],
];

const RELATIONSHIPS: Readonly<Record<string, RelationshipKind>> = {
  parent: 'PARENT',
  child: 'CHILD',
  related: 'RELATED',
  successor: 'SUCCESSOR',
  predecessor: 'PREDECESSOR',
};

/**
 * Reads one record of ROR's schema v2.
 *
 * @see https://ror.readme.io/docs/ror-data-structure
 * @throws RecordError that names the field, the rule and what came instead
 */
export function readRorRecord(value: unknown): RorRecord {
  const record = requireObject(value, 'record');
  if ('name' in record && !('names' in record)) {
    throw new RecordError('names', 'must be there: this is a record of ROR schema v1, and v2 is needed');
  }
  const ror = parseRorId(requireText(record.id, 'id'));
  if (ror === null) throw new RecordError('id', 'must be a ROR id such as "https://ror.org/02b207r52"', record.id);
  const admin = requireObject(record.admin, 'admin');
  const modified = requireObject(admin.last_modified, 'admin.last_modified');
  const modifiedOn = requireText(modified.date, 'admin.last_modified.date');
  if (!DAY.test(modifiedOn))
    throw new RecordError('admin.last_modified.date', 'must be a day as YYYY-MM-DD', modifiedOn);
  const version = requireText(modified.schema_version, 'admin.last_modified.schema_version');
  if (!READABLE_VERSION.test(version))
    throw new RecordError('admin.last_modified.schema_version', 'must be 1.x or 2.x', version);
  const types = requireList(record.types, 'types').map((type, index) => requireText(type, `types[${index}]`));
  const [, kind, sector] = TYPES.find(([type]) => types.includes(type)) ?? ['', 'OTHER' as const, null];
  return {
    ror,
    names: requireList(record.names, 'names', 1).flatMap((name, index) => readName(name, `names[${index}]`)),
    status: STATUSES[requireOneOf(record.status, 'status', STATUSES)],
    kind,
    sector,
    locations: requireList(record.locations, 'locations').map((place, index) =>
      readLocation(place, `locations[${index}]`),
    ),
    establishedYear: Number.isInteger(record.established) ? Number(record.established) : null,
    externalIds: requireList(record.external_ids ?? [], 'external_ids').flatMap((id, index) =>
      readExternalIds(id, `external_ids[${index}]`),
    ),
    links: requireList(record.links ?? [], 'links').map((link, index) => readLink(link, `links[${index}]`)),
    // The register has a few bodies that are their own successor, which says nothing of the body.
    relationships: requireList(record.relationships ?? [], 'relationships')
      .map((relationship, index) => readRelationship(relationship, `relationships[${index}]`))
      .filter((relationship) => relationship.ror !== ror),
    modifiedOn,
    release: typeof record.release === 'string' && RELEASE.test(record.release) ? record.release : null,
  };
}

/** A name can be of several types at once; we keep it once, as the first of these that it has. */
function readName(value: unknown, path: string): LocalizedText[] {
  const name = requireObject(value, path);
  const types = requireList(name.types, `${path}.types`);
  const text = requireName(name.value, `${path}.value`);
  const kind =
    types.includes('label') || types.includes('ror_display')
      ? LocalizedTextKind.PRIMARY
      : types.includes('acronym')
        ? LocalizedTextKind.ACRONYM
        : LocalizedTextKind.ALIAS;
  return [{ lang: typeof name.lang === 'string' ? name.lang : 'und', value: text, kind }];
}

function readLocation(value: unknown, path: string): Location {
  const details = requireObject(requireObject(value, path).geonames_details, `${path}.geonames_details`);
  const country = requireText(details.country_code, `${path}.geonames_details.country_code`);
  const subdivision = details.country_subdivision_code;
  return {
    countryCode: country,
    subdivisionCode: typeof subdivision === 'string' && subdivision !== '' ? `${country}-${subdivision}` : null,
    place: typeof details.name === 'string' ? details.name : null,
    latitude: typeof details.lat === 'number' ? details.lat : null,
    longitude: typeof details.lng === 'number' ? details.lng : null,
  };
}

/** The preferred id first, where the register prefers one. */
function readExternalIds(value: unknown, path: string): ExternalId[] {
  const ids = requireObject(value, path);
  const scheme = requireText(ids.type, `${path}.type`).toUpperCase();
  const all = requireList(ids.all, `${path}.all`).map((id, index) => requireText(id, `${path}.all[${index}]`));
  const ordered = typeof ids.preferred === 'string' ? [ids.preferred, ...all] : all;
  return [...new Set(ordered)].map((id) => ({ scheme, value: id }));
}

function readLink(value: unknown, path: string): Link {
  const link = requireObject(value, path);
  return { kind: requireText(link.type, `${path}.type`).toUpperCase(), url: requireText(link.value, `${path}.value`) };
}

function readRelationship(value: unknown, path: string): RorRelationship {
  const relationship = requireObject(value, path);
  const kind = RELATIONSHIPS[requireOneOf(relationship.type, `${path}.type`, RELATIONSHIPS)] ?? 'RELATED';
  const ror = parseRorId(requireText(relationship.id, `${path}.id`));
  if (ror === null) throw new RecordError(`${path}.id`, 'must be a ROR id', relationship.id);
  return { kind, ror, label: requireText(relationship.label, `${path}.label`) };
}
