import type { Locale } from '@kakehashi/shared-types';
import type { Candidate } from './candidate';
import type { Component } from './component';
import { availability } from './components/availability';
import { evidence } from './components/evidence';
import { language } from './components/language';
import { level } from './components/level';
import { topic } from './components/topic';
import { trackRecord } from './components/track-record';
import { explainDiversity } from './diversity';
import type { MatchComponent } from './match-component.enum';
import type { Needs } from './needs';

/** What counts by what a person and a challenge are, in the order in which it is told; diversity, the last, depends on the others. */
const COMPONENTS: readonly Component[] = [topic, level, evidence, language, availability, trackRecord];

/** What a component counts for somebody. */
export interface ComponentValue {
  readonly name: MatchComponent;
  readonly weight: number;
  /** 0 to 1, rounded to four decimals. */
  readonly value: number;
  explain(locale: Locale): string;
}

/** Somebody with what they score. */
export interface Ranked<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** 0 to 1, rounded to four decimals. */
  readonly score: number;
  readonly components: readonly ComponentValue[];
}

/**
 * Orders people by how well they fit a challenge: by score, of equals by id, so that the same always gives the same.
 *
 * The score is the mean of the components' values by their weights. Diversity comes last: who is the n-th of an organisation
 * by all other components has the value 1/n in it.
 */
export function rank<C extends Candidate>(candidates: readonly C[], needs: Needs): Ranked<C>[] {
  const weightOf = new Map(needs.weights.map(({ component, weight }) => [component, weight]));
  const sum = [...weightOf.values()].reduce((all, weight) => all + weight, 0) || 1;
  const weigh = (component: MatchComponent, value: number) => (value * (weightOf.get(component) ?? 0)) / sum;
  const alone = candidates.map((candidate) => {
    const values = COMPONENTS.map((component) => round(component.value(candidate, needs)));
    return {
      candidate,
      values,
      score: COMPONENTS.reduce((all, { name }, place) => all + weigh(name, values[place] ?? 0), 0),
    };
  });
  alone.sort(byScore);
  const placed = new Map<string, number>();
  const ranked = alone.map(({ candidate, values, score }): Ranked<C> => {
    const { organisation } = candidate;
    const before = organisation === null ? 0 : (placed.get(organisation) ?? 0);
    if (organisation !== null) placed.set(organisation, before + 1);
    const diversity = round(1 / (before + 1));
    return {
      candidate,
      score: round(score + weigh('DIVERSITY', diversity)),
      // Told of those only who are shown, and they are few of many.
      get components() {
        const told = COMPONENTS.map((component, place) => ({
          name: component.name,
          weight: weightOf.get(component.name) ?? 0,
          value: values[place] ?? 0,
          explain: (locale: Locale) => component.explain(candidate, needs, locale),
        }));
        const last = { name: 'DIVERSITY', weight: weightOf.get('DIVERSITY') ?? 0, value: diversity } as const;
        return [...told, { ...last, explain: (locale: Locale) => explainDiversity(organisation, before, locale) }];
      },
    };
  });
  return ranked.sort(byScore);
}

type Scored = { readonly candidate: Candidate; readonly score: number };

function byScore(one: Scored, other: Scored): number {
  return other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
