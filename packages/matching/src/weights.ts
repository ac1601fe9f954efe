import { MATCH_COMPONENTS, type MatchComponent } from './match-component.enum';

/** How much a component counts: a whole number from 0, as a share of the sum of all. */
export interface Weight {
  readonly component: MatchComponent;
  readonly weight: number;
}

/** What counts where a programme says nothing else; the sum is 100. */
export const DEFAULT_WEIGHTS: Readonly<Record<MatchComponent, number>> = {
  TOPIC: 20,
  LEVEL: 40,
  EVIDENCE: 10,
  LANGUAGE: 10,
  AVAILABILITY: 10,
  TRACK_RECORD: 5,
  DIVERSITY: 5,
};

/** Every component with its weight: the one chosen, else the default. */
export function completeWeights(chosen: readonly Weight[] = []): Weight[] {
  const known = new Map(chosen.map(({ component, weight }) => [component, weight]));
  return MATCH_COMPONENTS.map((component) => ({
    component,
    weight: known.get(component) ?? DEFAULT_WEIGHTS[component],
  }));
}
