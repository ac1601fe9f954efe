import type { About } from './about';

/** Writes entries as JSON Lines, each as the API answers it; the first line tells what the data is, as in the gateway's exports. */
export function writeJsonLines(entries: readonly unknown[], about: About): string[] {
  return [`${JSON.stringify({ _export: about })}\n`, ...entries.map((entry) => `${JSON.stringify(entry)}\n`)];
}
