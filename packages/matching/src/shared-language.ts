import type { Candidate } from './candidate';
import type { Needs } from './needs';

/** The levels at which somebody can work with others in a language, the highest first. */
const LEVELS = ['NATIVE', 'C2', 'C1', 'B2', 'B1'];

/** The language of a tag without script and region: `zh` of `zh-Hant`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

/** The language of the challenge that somebody knows best, B1 at least; of equals the one that the challenge names first. */
export function sharedLanguage(
  { languages }: Pick<Candidate, 'languages'>,
  needs: Pick<Needs, 'languages'>,
): Candidate['languages'][number] | undefined {
  const rank = ({ lang, level }: Candidate['languages'][number]) =>
    LEVELS.indexOf(level) * 1_000 + needs.languages.indexOf(primaryLanguage(lang));
  return languages
    .filter(({ lang, level }) => LEVELS.includes(level) && needs.languages.includes(primaryLanguage(lang)))
    .sort((one, other) => rank(one) - rank(other))[0];
}
