import { CalendarDate, PeriodPrecision } from '@kakehashi/shared-types';
import { Field, InputType } from 'type-graphql';
import type { Fault } from './refusal';

/** A stretch of days, as it is given. */
@InputType({ description: 'A stretch of days, half-open: it holds `from` and ends before `to`.' })
export class PeriodInput {
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null when unknown or without beginning.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in it; null while it lasts.' })
  to?: string | null;

  @Field(() => PeriodPrecision, { nullable: true, description: 'How exactly the days are known; default `DAY`.' })
  precision?: PeriodPrecision | null;
}

/** A period must begin before it ends. */
export function periodFaults({ from, to }: PeriodInput, field: string): Fault[] {
  if (from == null || to == null || from < to) return [];
  const message = `The period must end after it begins, but ends ${to} and begins ${from}.`;
  return [{ field: `${field}.to`, code: 'OUT_OF_RANGE', message }];
}

/** A period as the columns of an embedded `Period`. */
export function periodInputColumns(period: PeriodInput | null | undefined) {
  return {
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    period_precision: period?.precision ?? PeriodPrecision.DAY,
  };
}
