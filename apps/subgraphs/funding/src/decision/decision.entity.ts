import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DecisionOutcome } from './decision.enum';

/** What a funder decided on its part of an application; at most one for a part. */
@Entity()
@ObjectType({ description: 'What a funder decided on its part of an application.' })
export class Decision extends RecordedEntity {
  @Column({ type: 'uuid', unique: true })
  applicationPartId!: string;

  @Field(() => DecisionOutcome, { description: 'What it decided.' })
  @Column({ type: 'text' })
  outcome!: DecisionOutcome;

  @Field(() => CalendarDate, { description: 'Day of the decision.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'uuid' })
  decidedByOrganisationId!: string;

  @Field(() => [LocalizedText], { description: 'Why, in each language that has it; empty when it does not say.' })
  @Column({ type: 'jsonb' })
  reason!: LocalizedText[];
}
