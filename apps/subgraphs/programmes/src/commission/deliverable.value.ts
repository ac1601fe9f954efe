import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { Field, ObjectType } from 'type-graphql';

/** What a commission is to bring. */
@ObjectType({ description: 'What a commission is to bring.' })
export class Deliverable {
  @Field(() => [LocalizedText], { description: 'What it is, in each language that has it.' })
  description!: LocalizedText[];

  @Field(() => CalendarDate, { description: 'Last day on which it may be delivered.' })
  dueOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was delivered; null until then.' })
  deliveredOn!: string | null;
}
