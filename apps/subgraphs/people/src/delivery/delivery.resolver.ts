import { badUserInput } from '@kakehashi/errors';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Notification } from '../notification/notification.entity';
import { notificationById } from '../notification/notification.loader';
import { Webhook } from '../webhook/webhook.entity';
import { DeliveryState } from './delivery.enum';
import { decodeDeliveryCursor, deliveriesOf, deliveryCountOf } from './delivery.loader';
import { WebhookDelivery, WebhookDeliveryConnection } from './delivery.value';

const MOST_DELIVERIES = 100;

@ArgsType()
class DeliveryArguments {
  @Field(() => Int, { defaultValue: 20, description: `How many, 1 to ${MOST_DELIVERIES}; default 20.` })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;

  @Field(() => DeliveryState, { nullable: true, description: 'Only those with which it stands so.' })
  state?: DeliveryState | null;
}

@Resolver(() => Webhook)
export class DeliveriesResolver {
  @FieldResolver(() => WebhookDeliveryConnection, {
    nullable: true,
    description: 'What is and was sent to it, the newest notifications first.',
  })
  deliveries(
    @Root() { id }: Webhook,
    @Args() { first, after, state = null }: DeliveryArguments,
    @Ctx() context: SubgraphContext,
  ): object {
    if (first < 1 || first > MOST_DELIVERIES) {
      throw badUserInput('first', `must be between 1 and ${MOST_DELIVERIES}`, first);
    }
    const request = { first, after: after == null ? null : decodeDeliveryCursor(after), state };
    return new WebhookDeliveryConnection({
      page: () => context.loader(deliveriesOf(request)).load(id),
      count: () => context.loader(deliveryCountOf(state)).load(id),
      facets: async () => new Map(),
    });
  }
}

@Resolver(() => WebhookDelivery)
export class DeliveryResolver {
  @FieldResolver(() => Notification, {
    nullable: true,
    description: 'What is sent; its id is the header `webhook-id`.',
  })
  notification(
    @Root() { notificationId }: WebhookDelivery,
    @Ctx() context: SubgraphContext,
  ): Promise<Notification | null> {
    return context.loader(notificationById).load(notificationId);
  }
}
