import { texts } from '../localized-texts';
import type { TargetRow } from '../rows';
import { MADE_UP } from '../sources';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import type { Scale } from './scale';

type Plan = Pick<TargetRow, 'indicator' | 'unit' | 'baselineValue' | 'targetValue' | 'dueOn'> & {
  /** The value at the end of each year after 2022, the year of the baseline. */
  readonly values: readonly number[];
};

/** One that will be reached if it goes on like that, and one that will not. */
const PLANS: readonly Plan[] = [
  {
    indicator: texts({
      vi: 'Số nhà nghiên cứu Việt Nam đã trở về sau thời gian làm việc tại Nhật Bản (minh họa)',
      ja: '日本での滞在から帰国したベトナムの研究者数（デモ）',
      en: 'Vietnamese researchers back from a stay in Japan (made up)',
    }),
    unit: 'PERSON',
    baselineValue: 40,
    targetValue: 500,
    dueOn: '2030-12-31',
    values: [92, 151, 228],
  },
  {
    indicator: texts({
      vi: 'Số bằng sáng chế chung của Việt Nam và Nhật Bản (minh họa)',
      ja: 'ベトナムと日本の共同特許数（デモ）',
      en: 'Joint patents of Vietnam and Japan (made up)',
    }),
    unit: 'PATENT',
    baselineValue: 10,
    targetValue: 100,
    dueOn: '2027-12-31',
    values: [17, 26, 33],
  },
];

/** How many targets there are: the same for any number of people, and none without. */
export function countTargets({ people }: Scale): number {
  return people === 0 ? 0 : PLANS.length;
}

const BASELINE_YEAR = 2022;

/** Makes the target of an index, with observations enough for a forecast. */
export function targetRow(index: number): TargetRow {
  const plan = PLANS[index];
  if (!plan) throw new RangeError(`The index must be below ${PLANS.length}, but is ${index}.`);
  const { values, ...target } = plan;
  return {
    id: demonstrationId('target', index),
    ...target,
    organisationId: null,
    programmeId: null,
    baselineOn: `${BASELINE_YEAR}-12-31`,
    observations: [target.baselineValue, ...values].map((value, place) => ({
      id: nestedDemonstrationId('observation', index, place),
      observedOn: `${BASELINE_YEAR + place}-12-31`,
      value,
      provenance: MADE_UP,
    })),
    provenance: MADE_UP,
  };
}
