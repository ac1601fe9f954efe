import { Instant } from '@kakehashi/shared-types';
import { Field, ID, ObjectType } from 'type-graphql';

/** That somebody was shown how to reach a person. Recorded when it happens, never changed. */
@ObjectType({ description: 'That somebody was shown how to reach a person.' })
export class ContactReading {
  @Field(() => ID, { description: 'Opaque, sortable by time (UUIDv7).' })
  id!: string;

  @Field(() => Instant, { description: 'When they were shown it.' })
  readAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who it was, as the issuer of their token calls them: its claim `sub`; null where it has none.',
  })
  reader!: string | null;

  @Field({ description: 'The id of the request, as logs and traces have it.' })
  requestId!: string;

  readerPersonId!: string | null;

  readerOrganisationId!: string | null;
}
