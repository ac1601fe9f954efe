/**
 * An id in ORCID's form with a correct check digit (ISO 7064, MOD 11-2), `9999-…`: ORCID gives only ids that begin
 * with `0000-000` or `0009-00`, so it belongs to nobody.
 *
 * See https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function demonstrationOrcid(index: number): string {
  const digits = `9999${String(index).padStart(11, '0')}`;
  const all = digits + orcidCheckDigit(digits);
  return `${all.slice(0, 4)}-${all.slice(4, 8)}-${all.slice(8, 12)}-${all.slice(12)}`;
}

/** The check digit of an ORCID id's first fifteen digits. */
export function orcidCheckDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}
