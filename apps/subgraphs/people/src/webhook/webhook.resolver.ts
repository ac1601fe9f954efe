import { Instant } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Of } from '../recipient/of.argument';
import { askedRecipients } from '../recipient/visible-to-recipient';
import { Webhook } from './webhook.entity';
import { failingSince, webhooksOfOrganisation, webhooksOfPerson } from './webhook.loader';
import { madeSecret } from './webhook-secret';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => [Webhook], {
    nullable: true,
    description: 'The webhooks of the caller and of the organisation that they act for; the oldest first.',
  })
  async myWebhooks(@Of() of: string | null | undefined, @Ctx() context: SubgraphContext): Promise<Webhook[]> {
    const loaded = await Promise.all(
      askedRecipients(context.asker, of).flatMap((id) => [
        context.loader(webhooksOfPerson).load(id),
        context.loader(webhooksOfOrganisation).load(id),
      ]),
    );
    return loaded.flat();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The secret by which what is sent is signed, `whsec_` and base64: told in the answer of the mutation that has made it, and null ever after, also when that is repeated.',
  })
  secret(@Root() { id }: Webhook, @Ctx() context: SubgraphContext): string | null {
    return madeSecret(context, id);
  }

  @FieldResolver(() => Instant, {
    nullable: true,
    description: 'Since when every attempt has failed; null while the last one did not.',
  })
  failingSince(@Root() { id }: Webhook, @Ctx() context: SubgraphContext): Promise<Date | null> {
    return context.loader(failingSince).load(id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who is told; null for an organisation.' })
  person(@Root() { personId }: Webhook, @Ctx() context: SubgraphContext): Promise<Person | null> | null {
    return personId === null ? null : context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that is told; null for a person.',
  })
  organisation(@Root() { organisationId }: Webhook): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }
}
