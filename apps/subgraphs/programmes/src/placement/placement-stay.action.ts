import { type Action, defineChange, given } from '@kakehashi/subgraph';
import { dayAfter, mustHaveCome } from '../day/past-day';
import { Placement } from './placement.entity';
import { isPartyToPlacement, receivesResearcher } from './placement.relation';
import { placementWorkflow } from './placement.workflow';
import { placementEvent } from './placement-event';
import { mustStayApart, staysApart } from './stays-apart';

const scope = 'write:placements';

/** Of what sources tell, the days may be unknown: then they reach as far as days go. */
const EARLIEST = '-infinity';
const LATEST = 'infinity';

const approvePlacement = defineChange({
  name: 'approvePlacement',
  description: 'Agrees to receive the researcher; not for days of another agreed stay.',
  entity: Placement,
  scope,
  relation: receivesResearcher,
  workflow: placementWorkflow,
  constraints: staysApart,
  async run(act, _, placement) {
    const { id, personId, period } = placement;
    const days = { from: period.from ?? EARLIEST, to: period.to ?? LATEST };
    await mustStayApart(act, personId, days, { field: null, except: id });
    act.settle();
    await act.emit('placement.approved', id, placementEvent(placement));
    return {};
  },
});

const beginStay = defineChange({
  name: 'beginStay',
  description: 'Tells that the researcher has arrived, and on which day.',
  entity: Placement,
  scope,
  relation: isPartyToPlacement,
  workflow: placementWorkflow,
  constraints: staysApart,
  input: {
    beganOn: given.day('First day of the stay as it came; not in the future, and before the planned end.'),
  },
  async run(act, { beganOn }, { id, personId, period }) {
    mustHaveCome(act, beganOn, 'beganOn');
    if (period.to !== null && beganOn >= period.to) {
      act.fault('OUT_OF_RANGE', 'beganOn', `The stay was to end before ${period.to}, but begins ${beganOn}.`);
    }
    const days = { from: beganOn, to: period.to ?? LATEST };
    await mustStayApart(act, personId, days, { field: 'beganOn', except: id });
    return { period_from: beganOn };
  },
});

const endStay = defineChange({
  name: 'endStay',
  description: 'Tells that the researcher has left, and on which day.',
  entity: Placement,
  scope,
  relation: isPartyToPlacement,
  workflow: placementWorkflow,
  constraints: staysApart,
  input: {
    endedOn: given.day('Last day of the stay as it came; not in the future, and not before its first.'),
  },
  async run(act, { endedOn }, { id, personId, period }) {
    mustHaveCome(act, endedOn, 'endedOn');
    if (period.from !== null && endedOn < period.from) {
      act.fault('OUT_OF_RANGE', 'endedOn', `The stay began ${period.from}, but ends ${endedOn}.`);
    }
    const days = { from: period.from ?? EARLIEST, to: dayAfter(endedOn) };
    await mustStayApart(act, personId, days, { field: 'endedOn', except: id });
    return { period_to: days.to };
  },
});

const cancelPlacement = defineChange({
  name: 'cancelPlacement',
  description: 'Gives a placement up, before the stay or during it. Its days stay as they were planned.',
  entity: Placement,
  scope,
  relation: isPartyToPlacement,
  workflow: placementWorkflow,
  input: { reason: given.texts('Why, for the history; in any languages.', { longest: 2_000 }) },
});

/** What becomes of a nomination. */
export const stayActions: readonly Action[] = [approvePlacement, beginStay, endStay, cancelPlacement];
