import type { ChartChoice } from '../chart/chart-choice';
import type { MapChoice } from '../map/map-choice';
import type { NetworkChoice } from '../network/network-data';

/** What the drawings were told to show; what is not here they choose by themselves. */
export interface ViewChoices {
  readonly chart?: ChartChoice;
  readonly network?: NetworkChoice;
  readonly map?: MapChoice;
}
