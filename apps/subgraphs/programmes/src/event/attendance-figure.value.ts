import { Provenance } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { AttendanceMeasure } from './event.enum';

/** A count of who came to an event, as its source tells it. */
@ObjectType({ description: 'A count of who came to an event, as its source tells it.' })
export class AttendanceFigure {
  @Field(() => AttendanceMeasure, { description: 'What it counts.' })
  measure!: AttendanceMeasure;

  @Field(() => Int, { description: 'How many.' })
  value!: number;

  @Field({ description: 'True when the source says "more than".' })
  isLowerBound!: boolean;

  @Field(() => Provenance, { description: 'Where the figure comes from.' })
  provenance!: Provenance;
}
