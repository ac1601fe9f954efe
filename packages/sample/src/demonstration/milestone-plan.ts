import { texts } from '../localized-texts';
import type { MilestoneRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import type { MilestoneStatus } from '../vocabulary';
import type { AwardPlan } from './award-plan';
import { type DayNumber, writeDay } from './calendar';
import { nestedDemonstrationId } from './demonstration-id';
import type { RowRandom } from './row-random';

/** One year of a made-up award: the milestone at its end, and the day on which it begins. */
export interface MilestonePlan {
  readonly beginsOn: DayNumber;
  readonly dueOn: DayNumber;
  /** Null until achieved. */
  readonly achievedOn: DayNumber | null;
  readonly status: MilestoneStatus;
}

const DAYS_OF_YEAR = 365;
const MOST_YEARS = 5;

/**
 * Plans a milestone for each year of an award, the last one on its last day.
 *
 * @param until the day that is taken for today, or on which the award was halted
 */
export function planMilestones({ from, to, status }: AwardPlan, until: DayNumber, random: RowRandom): MilestonePlan[] {
  const years = Math.min(MOST_YEARS, Math.ceil((to - from) / DAYS_OF_YEAR));
  const dayAfterYears = (count: number) => from + Math.floor(((to - from) * count) / years);
  return Array.from({ length: years }, (_, year) => {
    const dueOn = dayAfterYears(year + 1) - 1;
    const reached = dueOn + random.between(-20, 25);
    const isTerminated = status === 'TERMINATED' && year >= years - 2;
    const outcome = isTerminated ? brokenOff(year, years) : reached <= until ? 'ACHIEVED' : 'PLANNED';
    return {
      beginsOn: dayAfterYears(year),
      dueOn,
      achievedOn: outcome === 'ACHIEVED' ? Math.max(reached, dayAfterYears(year)) : null,
      status: outcome,
    };
  });
}

/** An award that ends before its time missed its last milestone but one, and drops the last one. */
function brokenOff(year: number, years: number): MilestoneStatus {
  return year === years - 1 && years > 1 ? 'CANCELLED' : 'MISSED';
}

/** Makes the milestone of a place among those of an award. */
export function milestoneRow(award: number, plan: MilestonePlan, place: number, count: number): MilestoneRow {
  return {
    id: nestedDemonstrationId('milestone', award, place),
    number: place + 1,
    titles: titlesOf(place + 1, place === count - 1),
    dueOn: writeDay(plan.dueOn),
    achievedOn: plan.achievedOn === null ? null : writeDay(plan.achievedOn),
    status: plan.status,
    provenance: MADE_UP,
  };
}

function titlesOf(year: number, isLast: boolean): LocalizedTexts {
  return isLast
    ? texts({ vi: 'Báo cáo tổng kết', ja: '最終報告書', en: 'Final report' })
    : texts({ vi: `Báo cáo năm thứ ${year}`, ja: `第${year}年次報告書`, en: `Report on year ${year}` });
}
