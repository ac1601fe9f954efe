import { type Act, given, type InputOf, optional } from '@kakehashi/subgraph';
import type { Call } from './call.entity';
import { dayOf, isOver } from './call-days';

/** What funders tell of a call as a whole. */
export const callFields = {
  titles: given.texts('Its title, in each language that has it.'),
  opensOn: given.day('First day on which applications are taken, in its time zone.'),
  closesOn: given.day('Last day on which applications are taken, until its end in its time zone.'),
  closesAt: optional(
    given.instant(
      'The instant after which no application is taken; it must fall on `closesOn`. Default the end of that day.',
    ),
  ),
  timeZone: given.timeZone('IANA name of the time zone in which its days are meant, such as `Asia/Tokyo`.'),
  decisionDueOn: optional(
    given.day('Day by which the funders mean to decide; not before `closesOn`. Default not told.'),
  ),
  topics: given.ids('Ids of the topics that it asks for; whether there are such is not checked.', { most: 20 }),
  programme: optional(given.id('Id of the programme that it belongs to; whether there is such is not checked.')),
};

type Days = Pick<Call, 'opensOn' | 'closesOn' | 'timeZone'> & {
  readonly closesAt?: Date | null | undefined;
  readonly decisionDueOn?: string | null | undefined;
};

/** The days of a call must follow one another, and its end lie ahead. */
export function checkDays(act: Act, { opensOn, closesOn, closesAt = null, timeZone, decisionDueOn }: Days): void {
  if (closesOn < opensOn) {
    act.fault('OUT_OF_RANGE', 'closesOn', `The last day must not be before the first, ${opensOn}, but is ${closesOn}.`);
  }
  if (decisionDueOn != null && decisionDueOn < closesOn) {
    const message = `The decision must not be due before the last day, ${closesOn}, but is on ${decisionDueOn}.`;
    act.fault('OUT_OF_RANGE', 'decisionDueOn', message);
  }
  if (closesAt !== null && dayOf({ timeZone }, closesAt) !== closesOn) {
    const message = `The instant must fall on the last day, ${closesOn}, but is on ${dayOf({ timeZone }, closesAt)} in ${timeZone ?? 'UTC'}.`;
    act.fault('RULE_BROKEN', 'closesAt', message);
  } else if (isOver({ opensOn, closesOn, closesAt, timeZone }, act.now)) {
    act.fault(
      'OUT_OF_RANGE',
      closesAt === null ? 'closesOn' : 'closesAt',
      'The end of the call must not lie in the past.',
    );
  }
}

/** What an open call no longer lets be changed: applicants have begun to rely on it. */
export function checkOpenCall(
  act: Act,
  given: {
    readonly [K in 'opensOn' | 'closesOn' | 'closesAt' | 'timeZone' | 'programme']?:
      | InputOf<typeof callFields>[K]
      | null
      | undefined;
  },
  call: Call,
): void {
  for (const field of ['opensOn', 'timeZone', 'programme'] as const) {
    if (given[field] != null) act.fault('RULE_BROKEN', field, 'It can be changed only while the call is a draft.');
  }
  if (given.closesOn != null && given.closesOn < call.closesOn) {
    const message = `The last day of an open call can only be put off: it must not be before ${call.closesOn}, but is ${given.closesOn}.`;
    act.fault('OUT_OF_RANGE', 'closesOn', message);
  } else if ((given.closesOn ?? call.closesOn) === call.closesOn && given.closesAt != null) {
    mustNotComeForward(act, given.closesAt, call);
  }
}

/** The last instant of an open call can only be put off; without one it is the end of the last day. */
function mustNotComeForward(act: Act, closesAt: Date, { closesOn, closesAt: earlier }: Call): void {
  if (earlier !== null && closesAt >= earlier) return;
  const end = earlier === null ? `the end of ${closesOn}` : earlier.toISOString();
  const message = `The end of an open call can only be put off: it must not be before ${end}, but is ${closesAt.toISOString()}.`;
  act.fault('OUT_OF_RANGE', 'closesAt', message);
}
