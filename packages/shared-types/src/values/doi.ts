/** A directory indicator, a registrant's code, and any suffix. See https://www.doi.org/the-identifier/resources/handbook */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\.\d+)*\/\S{1,200})$/;

/** Brings a DOI, with or without a prefix, to the stored form, in lower case, as DOIs are compared; null when it is malformed. */
export function parseDoi(text: string): string | null {
  return DOI.exec(text.trim().toLowerCase())?.[1] ?? null;
}
