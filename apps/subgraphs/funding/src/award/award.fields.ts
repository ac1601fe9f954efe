import { type Act, given, type PeriodInput } from '@kakehashi/subgraph';
import { givenMilestones } from '../milestone/milestone.fields';

/** What the contract of every award tells. */
export const awardFields = {
  awardNumber: given.text("The funder's own number, which no other award has.", { longest: 100 }),
  period: given.period('When the work that it pays for is done; both ends must be told.'),
  milestones: givenMilestones,
};

/** What breaking a constraint of the database means to who contracts an award. */
export const awardConstraints = {
  award_award_number_key: { field: 'awardNumber', message: 'Another award has that number.' },
  award_application_id_key: { field: 'application', message: 'The application has an award already.' },
};

/** Work that is paid for begins and ends. */
export function checkPeriod(act: Act, period: PeriodInput): void {
  for (const end of ['from', 'to'] as const) {
    if (period[end] == null) act.fault('REQUIRED', `period.${end}`, 'Both ends of the period must be told.');
  }
}
