import type { Where } from '@kakehashi/database';
import { Locale } from '@kakehashi/shared-types';
import { conditionFor, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { Of } from '../recipient/of.argument';
import { askedRecipients, visibleToRecipient } from '../recipient/visible-to-recipient';
import { NotificationSubject, type Subject } from '../subject/subject.union';
import type { Webhook } from '../webhook/webhook.entity';
import { webhookById } from '../webhook/webhook.loader';
import { Notification } from './notification.entity';
import { notificationList } from './notification.input';
import { notificationTitle } from './notification-title';

/** A page of inboxes, with whose they are. */
interface Inbox {
  readonly recipients: readonly string[];
}

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => notificationList.Connection, {
    nullable: true,
    description:
      'What the caller, as a person and for the organisation that they act for, is told; the newest first unless ordered otherwise. Empty without a token that names one of them.',
  })
  myNotifications(
    @Args(() => notificationList.Arguments) given: ListArguments,
    @Of() of: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): object {
    const recipients = askedRecipients(context.asker, of);
    const page = notificationList.page(context, { ...given, where: ofRecipients(recipients, given.where) });
    return Object.assign(page, { recipients } satisfies Inbox);
  }

  @FieldResolver(() => String, { description: 'What it says, in one sentence that names nobody.' })
  title(
    @Root() { kind, status }: Notification,
    @Arg('locale', () => Locale, { nullable: true, description: 'Its language; default that of the request.' })
    locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    return notificationTitle(kind, status, locale ?? context.locale);
  }

  @FieldResolver(() => NotificationSubject, {
    nullable: true,
    description: 'What it is about; null when it is gone or you may not see it.',
  })
  subject(
    @Root() { subjectType, subjectId }: Notification,
    @Ctx() context: SubgraphContext,
  ): Subject | Promise<Webhook | null> {
    if (subjectType === 'Webhook') return context.loader(webhookById).load(subjectId);
    return { type: subjectType, id: subjectId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who is told; null for an organisation.' })
  person(@Root() { personId }: Notification, @Ctx() context: SubgraphContext): Promise<Person | null> | null {
    return personId === null ? null : context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that is told; null for a person.',
  })
  organisation(@Root() { organisationId }: Notification): Organisation | null {
    return organisationId === null ? null : { id: organisationId };
  }
}

@Resolver(() => notificationList.Connection)
export class InboxResolver {
  @FieldResolver(() => Int, {
    description: 'How many are unread in the whole inbox, whatever is filtered; exact, counted only when asked for.',
  })
  async unreadCount(@Root() { recipients }: Inbox, @Ctx() { database, asker }: SubgraphContext): Promise<number> {
    const [{ count }] = await database.query(
      `SELECT count(*)::int FROM notification t WHERE t.read_at IS NULL
         AND (t.person_id = ANY($1::uuid[]) OR t.organisation_id = ANY($1::uuid[])) AND ${conditionFor(visibleToRecipient, asker)}`,
      [recipients],
    );
    return count;
  }
}

/** Stewards may see what anybody is told, and find here what they ask for alone. */
function ofRecipients(recipients: readonly string[], where: Where | null | undefined): Where {
  const theirs = {
    or: recipients.flatMap((id) => [{ person: { eq: id } }, { organisation: { eq: id } }]),
  };
  return where == null ? theirs : { and: [theirs, where] };
}
