/**
 * Vietnam's provinces that took in others on 1 July 2025 (resolution 202/2025/QH15 of its National Assembly), by their
 * codes of ISO 3166-2: the one whose name stayed, and those that are parts of it since.
 */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  'VN-02': ['VN-06'],
  'VN-07': ['VN-03'],
  'VN-18': ['VN-63', 'VN-67'],
  'VN-25': ['VN-24'],
  'VN-29': ['VN-28'],
  'VN-30': ['VN-31'],
  'VN-33': ['VN-32'],
  'VN-34': ['VN-36'],
  'VN-35': ['VN-40', 'VN-72'],
  'VN-37': ['VN-41'],
  'VN-39': ['VN-58'],
  'VN-44': ['VN-47'],
  'VN-45': ['VN-46'],
  'VN-49': ['VN-50', 'VN-51'],
  'VN-56': ['VN-54'],
  'VN-59': ['VN-55'],
  'VN-66': ['VN-20'],
  'VN-68': ['VN-14', 'VN-70'],
  'VN-69': ['VN-53'],
  'VN-CT': ['VN-52', 'VN-73'],
  'VN-DN': ['VN-27'],
  'VN-HP': ['VN-61'],
  'VN-SG': ['VN-43', 'VN-57'],
};

const TODAY = new Map(Object.entries(MERGED).flatMap(([stays, gone]) => gone.map((code) => [code, stays] as const)));

/** The province of today of which a province is, or is a part; the code itself where nothing was merged. */
export function provinceOfToday(code: string): string {
  return TODAY.get(code) ?? code;
}
