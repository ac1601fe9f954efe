import { CalendarDate } from '@kakehashi/shared-types';
import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_RATE_AGE_DAYS, GREATEST_RATE_AGE_DAYS } from './conversion.input';

/** Which rates convert what has a basis: those of one day for all, and how old they may be. */
@ArgsType()
export class RateDayArguments {
  @Field(() => CalendarDate, { nullable: true, description: 'The day of `FIXED_DAY`.' })
  on?: string | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_RATE_AGE_DAYS,
    description: `How many days before that day a rate may be from, 0 to ${GREATEST_RATE_AGE_DAYS}.`,
  })
  maximumRateAgeDays!: number;
}
