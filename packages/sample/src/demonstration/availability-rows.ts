import { texts } from '../localized-texts';
import { since } from '../periods';
import type { AvailabilityRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import { AVAILABILITY_PURPOSES, type WorkMode } from '../vocabulary';
import { DEMONSTRATION_MONTH, writeMonth } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const MODES: readonly (readonly [modes: readonly WorkMode[], percent: number])[] = [
  [['ON_SITE', 'REMOTE'], 45],
  [['REMOTE'], 40],
  [['ON_SITE'], 15],
];

const COUNTRIES: readonly (readonly [countries: readonly string[], percent: number])[] = [
  [[], 40],
  [['VN', 'JP'], 30],
  [['VN'], 15],
  [['JP'], 15],
];

const NOTES: readonly LocalizedTexts[] = [
  [],
  [],
  texts({ vi: 'Khoảng một ngày mỗi tuần.', ja: '週1日程度。', en: 'About one day a week.' }),
  texts({ vi: 'Chỉ vào kỳ nghỉ của trường.', ja: '大学の休暇中のみ。', en: 'During university holidays only.' }),
];

const availabilityRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'availability', personIndex);
const drawCount = (random: RowRandom) =>
  random.weighted([
    [0, 45],
    [1, 35],
    [2, 20],
  ] as const);

/** For how many purposes the person of an index can be asked: none, one or two. */
export const countAvailability = (scale: Scale, personIndex: number): number =>
  drawCount(availabilityRandom(scale, personIndex));

/** Makes the availability of the person of an index: past, present or to come. */
export function availabilityRows(scale: Scale, personIndex: number): AvailabilityRow[] {
  const random = availabilityRandom(scale, personIndex);
  const purposes = random.distinctBelow(AVAILABILITY_PURPOSES.length, drawCount(random));
  return purposes.map((purpose, place) => {
    const from = DEMONSTRATION_MONTH + random.between(-24, 6);
    const period = since(writeMonth(from), 'MONTH');
    return {
      id: nestedDemonstrationId('availability', personIndex, place),
      personId: demonstrationId('person', personIndex),
      purpose: AVAILABILITY_PURPOSES[purpose] ?? 'COMMISSION',
      period: random.percent(40) ? period : { ...period, to: writeMonth(from + random.between(6, 36)) },
      modes: random.weighted(MODES),
      countryCodes: random.weighted(COUNTRIES),
      note: random.pick(NOTES),
      provenance: MADE_UP,
    };
  });
}
