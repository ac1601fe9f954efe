import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { Programme } from '../programme/programme.entity';
import { observationActions } from './observation.action';
import { Target } from './target.entity';
import { ownsTarget, willOwnTarget } from './target.relation';

const scope = 'write:programmes';

const UNIT = /^[A-Z][A-Z0-9_]{0,59}$/;

const fields = {
  indicator: given.texts('What is counted, in each language that has it.'),
  baselineValue: given.decimal('The value from which it starts, in the unit.'),
  baselineOn: given.day('The day on which the baseline was measured.'),
  targetValue: given.decimal('The value to be reached, in the unit; another than the baseline.'),
  dueOn: given.day('Last day on which the value may be reached; after the day of the baseline.'),
};

const createTarget = defineCreate({
  name: 'createTarget',
  description: 'Sets a value to be reached by a day.',
  entity: Target,
  scope,
  relation: willOwnTarget,
  input: {
    organisation: optional(given.id('Id of the organisation whose target it is. This, a programme or both.')),
    programme: optional(given.id('Id of the programme whose target it is.')),
    unit: given.text('The unit of all its values: capital letters, digits and `_`, such as `STARTUP`.'),
    ...fields,
  },
  async run(act, { organisation, programme, unit, indicator, baselineValue, baselineOn, targetValue, dueOn }) {
    if (organisation == null && programme == null) {
      act.fault('REQUIRED', 'organisation', 'An organisation or a programme must be given.');
    }
    if (!UNIT.test(unit)) {
      act.fault('MALFORMED', 'unit', 'It must be at most 60 of A to Z, 0 to 9 and "_", with a letter first.');
    }
    await act.mustExist(Programme, programme, 'programme');
    checkCourse(act, { baselineValue, baselineOn, targetValue, dueOn });
    act.settle();
    return act.insert(Target, {
      ...titleColumns(storedTexts(indicator)),
      unit,
      organisation_id: organisation ?? null,
      programme_id: programme ?? null,
      baseline_value: baselineValue,
      baseline_on: baselineOn,
      target_value: targetValue,
      due_on: dueOn,
    });
  },
});

const updateTarget = defineChange({
  name: 'updateTarget',
  description: 'Corrects a target; what is left out stays as it is. Whose it is and its unit stay.',
  entity: Target,
  scope,
  relation: ownsTarget,
  input: {
    indicator: optional(fields.indicator),
    baselineValue: optional(fields.baselineValue),
    baselineOn: optional(fields.baselineOn),
    targetValue: optional(fields.targetValue),
    dueOn: optional(fields.dueOn),
  },
  run(act, { indicator, ...given }, target) {
    const course = {
      baselineValue: given.baselineValue ?? target.baselineValue,
      baselineOn: given.baselineOn ?? target.baselineOn,
      targetValue: given.targetValue ?? target.targetValue,
      dueOn: given.dueOn ?? target.dueOn,
    };
    checkCourse(act, course);
    return {
      ...(indicator && titleColumns(storedTexts(indicator))),
      baseline_value: course.baselineValue,
      baseline_on: course.baselineOn,
      target_value: course.targetValue,
      due_on: course.dueOn,
    };
  },
});

/** What can be done to targets and their observations. */
export const targetActions: readonly Action[] = [createTarget, updateTarget, ...observationActions];

type Course = Pick<Target, 'baselineValue' | 'baselineOn' | 'targetValue' | 'dueOn'>;

function checkCourse(act: Act, { baselineValue, baselineOn, targetValue, dueOn }: Course): void {
  if (isSame(targetValue, baselineValue)) {
    act.fault('RULE_BROKEN', 'targetValue', `It must be another than the baseline, ${baselineValue}.`);
  }
  if (dueOn <= baselineOn) {
    act.fault('OUT_OF_RANGE', 'dueOn', `It must be after the day of the baseline, ${baselineOn}, but is ${dueOn}.`);
  }
}

/** Whether two decimals are one number, to the last digit: `1.5` and `1.50` are. */
function isSame(one: string, other: string): boolean {
  const places = Math.max(...[one, other].map((text) => text.split('.')[1]?.length ?? 0));
  const [first, second] = [one, other].map((text) => {
    const [whole = '', decimals = ''] = text.split('.');
    return BigInt(whole + decimals.padEnd(places, '0'));
  });
  return first === second;
}
