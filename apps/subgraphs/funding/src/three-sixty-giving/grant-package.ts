import { optionalText } from '@kakehashi/record-file';
import { optionalDay } from './grant-period';

/** What a package tells of all its grants. */
export interface GrantPackage {
  /** Licence as SPDX identifier; null when the package names none that has one. */
  readonly licence: string | null;
  /** Address of a licence that has no such identifier. */
  readonly licenceUrl: string | null;
  readonly publisher: string | null;
  readonly sourceUrl: string | null;
  /** Day on which it was last changed, else issued. */
  readonly changedOn: string | null;
}

const SPDX: readonly (readonly [address: RegExp, identifier: string])[] = [
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, 'CC0-1.0'],
  [/creativecommons\.org\/licenses\/by\/4\.0/, 'CC-BY-4.0'],
  [/creativecommons\.org\/licenses\/by-sa\/4\.0/, 'CC-BY-SA-4.0'],
  [/creativecommons\.org\/licenses\/by\/3\.0/, 'CC-BY-3.0'],
  [/opendatacommons\.org\/licenses\/pddl/, 'PDDL-1.0'],
  [/opendatacommons\.org\/licenses\/by/, 'ODC-By-1.0'],
  [/opendatacommons\.org\/licenses\/odbl/, 'ODbL-1.0'],
  [/nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3/, 'OGL-UK-3.0'],
  [/nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/2/, 'OGL-UK-2.0'],
];

/** @throws RecordError when a field of the package breaks a rule */
export function readPackage(fields: Readonly<Record<string, unknown>>): GrantPackage {
  const address = optionalText(fields.license, 'license', 2_000);
  const licence = SPDX.find(([pattern]) => address !== null && pattern.test(address))?.[1] ?? null;
  const publisher = fields.publisher as { name?: unknown } | null | undefined;
  return {
    licence,
    licenceUrl: licence === null ? address : null,
    publisher: optionalText(publisher?.name, 'publisher.name', 600),
    sourceUrl:
      optionalText(fields.accessURL, 'accessURL', 2_000) ?? optionalText(fields.downloadURL, 'downloadURL', 2_000),
    changedOn: optionalDay(fields.modified, 'modified') ?? optionalDay(fields.issued, 'issued'),
  };
}
