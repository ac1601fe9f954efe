import { texts } from '../localized-texts';
import type { AwardStatus } from '../vocabulary';
import type { AwardPlan } from './award-plan';
import { DEMONSTRATION_DAY } from './calendar';
import type { RowRandom } from './row-random';
import type { Step } from './status-steps';

const HALTED = texts({
  vi: 'Tạm dừng để kiểm tra chi tiêu.',
  ja: '支出の確認のため停止。',
  en: 'Halted while its spending is checked.',
});
const BROKEN_OFF = texts({
  vi: 'Không đạt mốc đã cam kết.',
  ja: '約束した節目に達しなかったため。',
  en: 'A milestone was missed.',
});

/** How a made-up award came to its status: contracted when decided, active from its first day. */
export function awardSteps({ decidedOn, from, to, status }: AwardPlan, random: RowRandom): Step<AwardStatus>[] {
  const steps: Step<AwardStatus>[] = [{ status: 'CONTRACTED', day: decidedOn }];
  if (status === 'CONTRACTED') return steps;
  steps.push({ status: 'ACTIVE', day: from });
  if (status === 'SUSPENDED')
    steps.push({
      status,
      day: random.between(Math.floor((from + DEMONSTRATION_DAY) / 2), DEMONSTRATION_DAY),
      reason: HALTED,
    });
  if (status === 'COMPLETED') steps.push({ status, day: to });
  if (status === 'TERMINATED') steps.push({ status, day: to, reason: BROKEN_OFF });
  return steps;
}
