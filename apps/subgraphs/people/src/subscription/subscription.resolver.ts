import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Of } from '../recipient/of.argument';
import { askedRecipients } from '../recipient/visible-to-recipient';
import { Topic } from '../topic/topic.stub';
import { NotificationSubscription } from './subscription.entity';
import { subscriptionsOfOrganisation, subscriptionsOfPerson } from './subscription.loader';

@Resolver(() => NotificationSubscription)
export class SubscriptionResolver {
  @Query(() => [NotificationSubscription], {
    nullable: true,
    description:
      'What the caller, as a person and for the organisation that they act for, subscribes to; the oldest first.',
  })
  async mySubscriptions(
    @Of() of: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<NotificationSubscription[]> {
    const loaded = await Promise.all(
      askedRecipients(context.asker, of).flatMap((id) => [
        context.loader(subscriptionsOfPerson).load(id),
        context.loader(subscriptionsOfOrganisation).load(id),
      ]),
    );
    return loaded.flat();
  }

  @FieldResolver(() => [Topic], {
    description: 'The only topics of which they are told, with those below them; empty for all.',
  })
  topics(@Root() { topicIds }: NotificationSubscription): Topic[] {
    return topicIds.map((id) => ({ id }));
  }
}
