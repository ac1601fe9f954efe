const ORCID = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i;

/** Brings an ORCID iD, with or without its prefix, to the stored form; null when it is malformed. */
export function parseOrcid(text: string): string | null {
  const orcid = ORCID.exec(text)?.[1]?.toUpperCase();
  return orcid !== undefined && hasRightCheckDigit(orcid) ? orcid : null;
}

/** ISO 7064, MOD 11-2, over the digits before the last. See https://support.orcid.org/hc/en-us/articles/360006897674 */
function hasRightCheckDigit(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}
