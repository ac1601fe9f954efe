import { defineEnum } from '@kakehashi/shared-types';
import type { Candidate } from './candidate';
import { coveredDays } from './covered-days';
import type { Needs } from './needs';
import { sharedLanguage } from './shared-language';

export const MatchExclusionReason = defineEnum(
  'MatchExclusionReason',
  'Why somebody who knows a topic is not proposed.',
  {
    NOT_VISIBLE: 'They are shown to nobody but themselves; told to stewards only, and to themselves.',
    NO_CONSENT: 'They have not agreed to be proposed for challenges.',
    CONFLICT_OF_INTEREST:
      'They work for the owner, or applied for funds together with it, or with somebody who works for it, within three years.',
    NO_COMMON_LANGUAGE: 'They know none of the languages in which it is written at B1 or above.',
    UNAVAILABLE: 'They have said when they can be asked for commissions, and it is not then.',
  },
);
export type MatchExclusionReason = keyof typeof MatchExclusionReason;

/** What else decides whether somebody is proposed. */
export interface Standing {
  readonly isShown: boolean;
  readonly hasConsented: boolean;
  readonly hasConflict: boolean;
}

/** Why somebody is left out: the first reason that holds, in the order of the enumeration; undefined when they are proposed. */
export function reasonToExclude(candidate: Candidate & Standing, needs: Needs): MatchExclusionReason | undefined {
  if (!candidate.isShown) return 'NOT_VISIBLE';
  if (!candidate.hasConsented) return 'NO_CONSENT';
  if (candidate.hasConflict) return 'CONFLICT_OF_INTEREST';
  if (candidate.languages.length > 0 && !sharedLanguage(candidate, needs)) return 'NO_COMMON_LANGUAGE';
  const { availability } = candidate;
  if (availability.length > 0 && coveredDays(availability, needs.from, needs.to) === 0) return 'UNAVAILABLE';
  return undefined;
}
