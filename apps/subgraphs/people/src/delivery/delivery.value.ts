import { Instant } from '@kakehashi/shared-types';
import { type ConnectionClass, createConnectionType } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { DeliveryFault, DeliveryState } from './delivery.enum';

/** How it stands with one notification and one webhook. */
@ObjectType({ description: 'How it stands with a notification that is sent to a webhook.' })
export class WebhookDelivery {
  notificationId!: string;

  @Field(() => DeliveryState, { description: 'Whether it was delivered.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How many attempts there were, since it was replayed last.' })
  attempts!: number;

  @Field(() => Instant, { nullable: true, description: 'When the last attempt began.' })
  lastAttemptAt!: Date | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'Before when there is no further attempt; null when there is none.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it was delivered.' })
  deliveredAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null where there was none.' })
  responseStatus!: number | null;

  @Field(() => DeliveryFault, { nullable: true, description: 'Why the last attempt failed.' })
  fault!: DeliveryFault | null;
}

/** A page of them. */
export const WebhookDeliveryConnection: ConnectionClass<WebhookDelivery> = createConnectionType(
  'WebhookDelivery',
  WebhookDelivery,
  false,
  undefined,
);
