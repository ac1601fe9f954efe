import { texts } from '../localized-texts';
import type { ApplicationStatus } from '../vocabulary';
import { type DayNumber, DEMONSTRATION_DAY } from './calendar';
import type { Step } from './status-steps';

/** How an application fares once it is submitted, as far as time lets it. */
export type Course = 'AWARDED' | 'REJECTED' | 'INELIGIBLE' | 'WITHDRAWN';

/** The days of an application: those of its call, or what follows from the day of an application without one. */
export interface ApplicationDays {
  readonly submittedOn: DayNumber;
  readonly checkedOn: DayNumber;
  readonly reviewedFrom: DayNumber;
  /** Null when the reviewers advise against it. */
  readonly recommendedOn: DayNumber | null;
  /** Null while it lies ahead. */
  readonly decidedOn: DayNumber | null;
}

const DAYS_OF_DRAFTING = 40;

/** Why a made-up application is not eligible. */
export const NOT_ELIGIBLE = texts({
  vi: 'Thiếu đối tác của nước kia.',
  ja: '相手国の参加機関がないため。',
  en: 'It has no partner from the other country.',
});
const WITHDRAWN = texts({
  vi: 'Nhóm nộp đơn đã tìm được nguồn khác.',
  ja: '申請者が別の資金を得たため。',
  en: 'The applicants found other money.',
});

/** How a made-up application came to its status: each step by its day, those that lie ahead left out. */
export function applicationSteps(course: Course, days: ApplicationDays): Step<ApplicationStatus>[] {
  const { submittedOn, checkedOn, reviewedFrom, recommendedOn, decidedOn } = days;
  const steps: Step<ApplicationStatus>[] = [
    { status: 'DRAFT', day: Math.min(submittedOn, DEMONSTRATION_DAY) - DAYS_OF_DRAFTING },
    { status: 'SUBMITTED', day: submittedOn },
  ];
  if (course === 'INELIGIBLE') steps.push({ status: course, day: checkedOn, reason: NOT_ELIGIBLE });
  else if (course === 'WITHDRAWN') steps.push({ status: course, day: checkedOn - 1, reason: WITHDRAWN });
  else {
    steps.push({ status: 'ELIGIBLE', day: checkedOn }, { status: 'UNDER_REVIEW', day: reviewedFrom });
    if (recommendedOn !== null) steps.push({ status: 'RECOMMENDED', day: recommendedOn });
    if (decidedOn !== null) steps.push({ status: course, day: decidedOn });
  }
  return steps.filter(({ day }) => day <= DEMONSTRATION_DAY);
}
