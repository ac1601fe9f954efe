/** The canonical addresses of licences that the Open Definition conforms to, by SPDX identifier. */
const CANONICAL: Readonly<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'OGL-UK-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
};

/** The address of a licence: its own where we know it, else its page at SPDX. */
export function licenceAddress(spdx: string): string {
  return CANONICAL[spdx] ?? `https://spdx.org/licenses/${encodeURIComponent(spdx)}.html`;
}
