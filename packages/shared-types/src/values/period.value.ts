import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { CalendarDate } from '../scalars/time.scalar';

/** How exactly the days of a period are known. */
export enum PeriodPrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

registerEnumType(PeriodPrecision, {
  name: 'PeriodPrecision',
  description: 'How exactly the days of a period are known.',
  valuesConfig: {
    DAY: { description: 'The days are exact.' },
    MONTH: { description: 'The month is known; the day is its first.' },
    YEAR: { description: 'The year is known; the day is 1 January.' },
  },
});

/** A stretch of days. Embedded in an entity, it is the columns `period_from`, `period_to` and `period_precision`. */
@Directive('@shareable')
@ObjectType({ description: 'A stretch of days, half-open: it holds `from` and ends before `to`.' })
export class Period {
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null when unknown or without beginning.' })
  @Column({ type: 'date', nullable: true })
  from!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in it; null while it lasts.' })
  @Column({ type: 'date', nullable: true })
  to!: string | null;

  @Field(() => PeriodPrecision, { description: 'How exactly the days are known.' })
  @Column({ type: 'text', default: PeriodPrecision.DAY })
  precision!: PeriodPrecision;
}
