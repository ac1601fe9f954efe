import { canonicalTag } from './localized-text.input';
import type { Fault } from './refusal';
import { textFaults } from './text-rules';

const LONGEST_URL = 2_000;

/** The faults of what must name a time zone. */
export function timeZoneFaults(value: string, path: string): Fault[] {
  if (isTimeZone(value)) return [];
  const message = 'It must be the IANA name of a time zone, such as "Asia/Tokyo".';
  return [{ field: path, code: 'MALFORMED', message }];
}

/** An area and a place, or UTC: offsets such as `+09:00` and abbreviations do not know summer time. */
function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The faults of what must be a language tag. */
export function languageFaults(value: string, path: string): Fault[] {
  if (canonicalTag(value) !== null) return [];
  return [{ field: path, code: 'MALFORMED', message: 'It must be a BCP 47 language tag such as "vi".' }];
}

/** The faults of what must be the address of a page. */
export function urlFaults(value: string, path: string): Fault[] {
  const faults = textFaults(value, path, LONGEST_URL);
  if (faults.length > 0 || isWebAddress(value)) return faults;
  const message = 'It must be the address of a page, such as "https://example.org/".';
  return [{ field: path, code: 'MALFORMED', message }];
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && !/\s/.test(value);
}
