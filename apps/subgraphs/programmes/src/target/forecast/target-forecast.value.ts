import { CalendarDate, Decimal, defineEnum } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';

export const TargetForecastReason = defineEnum('TargetForecastReason', 'Why there is no forecast.', {
  TOO_FEW_OBSERVATIONS: 'There are fewer than three observations.',
});
export type TargetForecastReason = keyof typeof TargetForecastReason;

export const TargetForecastMethod = defineEnum('TargetForecastMethod', 'How a forecast is made.', {
  LEAST_SQUARES_LINE:
    'A straight line through the baseline and all observations, by least squares. Its interval is that of a single new value, by Student’s t.',
});
export type TargetForecastMethod = keyof typeof TargetForecastMethod;

/** A value to be expected, and between which two it lies four times out of five. */
@ObjectType({
  description:
    'A value to be expected, and between which two it lies four times out of five; in the unit of the target, rounded to hundredths.',
})
export class ForecastValue {
  @Field(() => Decimal, { description: 'The value to be expected.' })
  expected!: string;

  @Field(() => Decimal, { description: 'The lower end of the interval of 80 %.' })
  lowest!: string;

  @Field(() => Decimal, { description: 'The upper end of the interval of 80 %.' })
  highest!: string;
}

/** Whether, and when, a target will be reached if all goes on as it was observed. */
@ObjectType({ description: 'Whether, and when, a target will be reached if all goes on as it was observed.' })
export class TargetForecast {
  @Field(() => TargetForecastMethod, { description: 'How it is made.' })
  method!: TargetForecastMethod;

  @Field(() => Int, { description: 'Of how many observations it is made.' })
  observationCount!: number;

  @Field(() => TargetForecastReason, {
    nullable: true,
    description: 'Why there is no forecast; null when there is one.',
  })
  reason!: TargetForecastReason | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how much the value changes in a year of 365.25 days, in the unit of the target; null without a forecast.',
  })
  pacePerYear!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how much it must change in a year from the last observation on to be reached when it is due; null when it was reached, is due before that, or nothing was observed.',
  })
  neededPacePerYear!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which an observation had reached the value; null while none has.',
  })
  reachedOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day on which the line reaches the value; null without a forecast, when it leads away from it, or not within a hundred years of the last observation.',
  })
  projectedOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The first day of the interval of 80 %; null where `projectedOn` is or would be, also when the observations scatter so much that there is none.',
  })
  earliestOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The last day of the interval of 80 %; null also when the observations scatter so much that there is none.',
  })
  latestOn!: string | null;

  @Field(() => ForecastValue, {
    nullable: true,
    description: 'The value to be expected on the day when it is due; null without a forecast.',
  })
  valueWhenDue!: ForecastValue | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is not reached in time, or will not be if all goes on so: the expected value falls short of it. Null without a forecast.',
  })
  atRisk!: boolean | null;
}
