import type { Locale } from '@kakehashi/shared-types';
import type { Candidate } from './candidate';
import type { MatchComponent } from './match-component.enum';
import type { Needs } from './needs';

/** One thing that counts, by what a person and a challenge are. */
export interface Component {
  readonly name: MatchComponent;
  /** 0 to 1. */
  value(candidate: Candidate, needs: Needs): number;
  /** Why it is so much, in words. */
  explain(candidate: Candidate, needs: Needs, locale: Locale): string;
}
