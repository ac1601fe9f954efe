import { optionalText, RecordError, requireList, requireObject, requireText } from '@kakehashi/record-file';

/** An object of an ORCID record; absent ones are null. */
export type OrcidObject = Readonly<Record<string, unknown>>;

/** What stands in the field of an object; null when either is absent. @throws RecordError */
export function objectIn(parent: OrcidObject | null, field: string, path: string): OrcidObject | null {
  const value = parent?.[field];
  return value === undefined || value === null ? null : requireObject(value, `${path}.${field}`);
}

/** The objects of a list in a field, each with its path; none when the field is absent. @throws RecordError */
export function objectsIn(
  parent: OrcidObject | null,
  field: string,
  path: string,
): [item: OrcidObject, path: string][] {
  const list = parent?.[field];
  if (list === undefined || list === null) return [];
  return requireList(list, `${path}.${field}`).map((item, index) => {
    const place = `${path}.${field}[${index}]`;
    return [requireObject(item, place), place];
  });
}

/** Whether everybody may see an item. Of a record only such items are read. */
export function isPublic(item: OrcidObject): boolean {
  return item.visibility === 'public';
}

/** The text in a field that wraps it as `{"value": …}`; null when there is none. @throws RecordError */
export function wrappedText(parent: OrcidObject, field: string, path: string, longest?: number): string | null {
  const wrapper = objectIn(parent, field, path);
  return wrapper === null ? null : optionalText(wrapper.value, `${path}.${field}.value`, longest);
}

/** The instant in a field that wraps its milliseconds as `{"value": …}`; null when there is none. @throws RecordError */
export function wrappedInstant(parent: OrcidObject | null, field: string, path: string): string | null {
  const wrapper = objectIn(parent, field, path);
  if (wrapper === null || wrapper.value === null) return null;
  const instant = new Date(typeof wrapper.value === 'number' ? wrapper.value : Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new RecordError(`${path}.${field}.value`, 'must be an instant in milliseconds', wrapper.value);
  }
  return instant.toISOString();
}

/** A country's code; null when there is none. @throws RecordError */
export function countryCode(code: string | null, path: string): string | null {
  if (code === null || /^[A-Z]{2}$/.test(code)) return code;
  throw new RecordError(path, 'must be an ISO 3166-1 alpha-2 country code', code);
}

/** ORCID's number of an item, unique among those of its kind. @throws RecordError */
export function putCode(item: OrcidObject, path: string): number {
  const code = item['put-code'];
  if (Number.isSafeInteger(code)) return Number(code);
  throw new RecordError(`${path}.put-code`, 'must be a whole number', code);
}

/** Items in the order in which their owner shows them: the highest display index first. */
export function byDisplayIndex(items: readonly [OrcidObject, string][]): [OrcidObject, string][] {
  const index = ([item]: readonly [OrcidObject, string]) => Number(item['display-index'] ?? 0);
  return items.toSorted((one, other) => index(other) - index(one));
}

/** A scheme of ids as we write it: `Scopus Author ID` becomes `SCOPUS_AUTHOR_ID`. @throws RecordError */
export function schemeName(value: unknown, path: string): string {
  return requireText(value, path, 200).trim().toUpperCase().replace(/\W+/g, '_');
}
