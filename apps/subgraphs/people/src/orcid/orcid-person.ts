import { optionalText, RecordError, requireObject, requireText } from '@kakehashi/record-file';
import { type ExternalId, type LocalizedText, LocalizedTextKind } from '@kakehashi/shared-types';
import type { PersonName } from '../person/person-name.value';
import {
  byDisplayIndex,
  countryCode,
  isPublic,
  type OrcidObject,
  objectIn,
  objectsIn,
  schemeName,
  wrappedText,
} from './orcid-item';

/** What a record tells of the person. */
export interface OrcidPerson {
  readonly names: readonly PersonName[];
  readonly country: string | null;
  readonly biography: readonly LocalizedText[];
  readonly externalIds: readonly ExternalId[];
}

/** ORCID does not tell the language of a text. */
const UNKNOWN_LANGUAGE = 'und';

/** The whole of a name is in an index, and has two such parts. */
const LONGEST_PART = 250;

/** @throws RecordError that names the field, the rule and what came instead */
export function readPerson(value: unknown, path: string): OrcidPerson {
  const person = requireObject(value, path);
  return {
    names: readNames(person, path),
    country: readCountry(person, path),
    biography: readBiography(person, path),
    externalIds: publicItems(person, 'external-identifiers', 'external-identifier', path).map(([item, place]) => ({
      scheme: schemeName(item['external-id-type'], `${place}.external-id-type`),
      value: requireText(item['external-id-value'], `${place}.external-id-value`, 2_000),
    })),
  };
}

function publicItems(person: OrcidObject, group: string, field: string, path: string): [OrcidObject, string][] {
  const items = objectsIn(objectIn(person, group, path), field, `${path}.${group}`);
  return byDisplayIndex(items.filter(([item]) => isPublic(item)));
}

/** The name in its parts; then the name under which they publish and all others, each once. */
function readNames(person: OrcidObject, path: string): PersonName[] {
  const name = objectIn(person, 'name', path);
  if (name === null || !isPublic(name)) throw new RecordError(`${path}.name`, 'must be there and public');
  const given = wrappedText(name, 'given-names', `${path}.name`, LONGEST_PART);
  const family = wrappedText(name, 'family-name', `${path}.name`, LONGEST_PART);
  if (given === null) throw new RecordError(`${path}.name.given-names`, 'must be there');
  const whole = family === null ? given : `${given} ${family}`;
  const credit = wrappedText(name, 'credit-name', `${path}.name`, LONGEST_PART);
  const others = publicItems(person, 'other-names', 'other-name', path).map(([item, place]) =>
    requireText(item.content, `${place}.content`, LONGEST_PART),
  );
  const aliases = new Set([...(credit === null ? [] : [credit]), ...others].filter((alias) => alias !== whole));
  return [
    nameOf(whole, LocalizedTextKind.PRIMARY, given, family),
    ...[...aliases].map((alias) => nameOf(alias, LocalizedTextKind.ALIAS, alias, null)),
  ];
}

/** A name whose parts the source does not tell is kept whole as the given one: names are never split. */
function nameOf(value: string, kind: LocalizedTextKind, given: string, family: string | null): PersonName {
  return { lang: UNKNOWN_LANGUAGE, value, kind, family, given, displayOrder: 'GIVEN_FIRST' };
}

function readCountry(person: OrcidObject, path: string): string | null {
  const [first] = publicItems(person, 'addresses', 'address', path);
  if (first === undefined) return null;
  const [address, place] = first;
  return countryCode(wrappedText(address, 'country', place), `${place}.country.value`);
}

function readBiography(person: OrcidObject, path: string): LocalizedText[] {
  const biography = objectIn(person, 'biography', path);
  const text = biography && isPublic(biography) ? optionalText(biography.content, `${path}.biography.content`) : null;
  return text === null ? [] : [{ lang: UNKNOWN_LANGUAGE, value: text, kind: LocalizedTextKind.PRIMARY }];
}
