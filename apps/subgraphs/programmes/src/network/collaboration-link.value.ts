import { CalendarDate } from '@kakehashi/shared-types';
import { Field, ObjectType } from 'type-graphql';
import { CollaborationKind, CollaborationRole } from './collaboration.enum';

/** One thing that joins two parties. */
@ObjectType({ description: 'One thing that joins two parties, with as what and when it does.' })
export class CollaborationLink {
  /** Id of the thing. */
  thingId!: string;

  @Field(() => CollaborationKind, { description: 'What it is.' })
  kind!: CollaborationKind;

  @Field(() => [CollaborationRole], { description: 'As what the one is part of it, by the alphabet.' })
  fromRoles!: CollaborationRole[];

  @Field(() => [CollaborationRole], { description: 'As what the other is part of it, by the alphabet.' })
  toRoles!: CollaborationRole[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which both are part of it; null when unknown or without beginning.',
  })
  startsOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which no longer both are; null when unknown or while it lasts.',
  })
  endsBefore!: string | null;
}
