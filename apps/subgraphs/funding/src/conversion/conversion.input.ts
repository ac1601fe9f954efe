import { CalendarDate, CurrencyCode } from '@kakehashi/shared-types';
import { ArgsType, Field, Int } from 'type-graphql';

/** The oldest rate that a conversion uses unless asked otherwise, in days before its day: a quarter of a year. */
export const DEFAULT_RATE_AGE_DAYS = 92;

/** The oldest rate that can be asked for, in days: ten years. */
export const GREATEST_RATE_AGE_DAYS = 3_660;

/** The arguments of every field that converts money. */
@ArgsType()
export class ConversionArguments {
  @Field(() => CurrencyCode, { description: 'The currency of the answer.' })
  currency!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'One day whose rates hold for all amounts; without it each is converted by the day it was decided on.',
  })
  on?: string | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_RATE_AGE_DAYS,
    description: `How many days before that day a rate may be from, 0 to ${GREATEST_RATE_AGE_DAYS}; of several the newest counts.`,
  })
  maximumRateAgeDays!: number;
}
