import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** A status that something had for a time. Those of one thing follow one another; the last one is open. */
@ObjectType()
export abstract class StatusChange extends RecordedEntity {
  @Field(() => Period, { description: 'When it had the status; open while it has it.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [LocalizedText], { description: 'Why, in each language that has it; empty when nobody said.' })
  @Column({ type: 'jsonb' })
  reason!: LocalizedText[];
}
