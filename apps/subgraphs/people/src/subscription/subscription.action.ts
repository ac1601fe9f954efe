import { type Act, type Action, defineChange, defineCreate, given, optional } from '@kakehashi/subgraph';
import { SubscribedKind } from '../notification/notification.enum';
import { givenRecipient, isRecipient, recipientFields, willBeRecipient } from '../recipient/recipient.relation';
import { NotificationSubscription } from './subscription.entity';

const scope = 'write:notifications';
const MOST_SUBSCRIPTIONS = 50;

const subscribe = defineCreate({
  name: 'subscribe',
  description:
    'Asks to be told of things that do not concern one directly, from now on. What does, such as a decision on an interest of one’s own, is told anyhow.',
  entity: NotificationSubscription,
  scope,
  relation: willBeRecipient,
  input: {
    ...recipientFields,
    kinds: given.several(given.oneOf(SubscribedKind, 'What to be told of.'), { least: 1 }),
    topics: optional(
      given.ids(
        'Ids of topics: told is only what is about one of these or one below; whether there are such is not checked.',
      ),
    ),
    subjects: optional(
      given.ids('Ids of challenges and calls: told is only of these; whether there are such is not checked.'),
    ),
  },
  async run(act, { kinds, topics, subjects, ...given }) {
    const recipient = await givenRecipient(act, given);
    act.settle();
    await mustHaveRoom(act, recipient.person_id ?? recipient.organisation_id);
    return act.insert(NotificationSubscription, {
      ...recipient,
      kinds,
      topic_ids: lowered(topics),
      subject_ids: lowered(subjects),
      ended_at: null,
    });
  },
});

const unsubscribe = defineChange({
  name: 'unsubscribe',
  description: 'Ends a subscription; what was told stays.',
  entity: NotificationSubscription,
  scope,
  relation: isRecipient,
  isVisible: () => false,
  run: (act, _, { endedAt }) => (endedAt === null ? { ended_at: act.now } : {}),
});

/** What people and organisations want to be told of. */
export const subscriptionActions: readonly Action[] = [subscribe, unsubscribe];

async function mustHaveRoom(act: Act, recipient: string | null): Promise<void> {
  const [{ count }] = await act.manager.query(
    `SELECT count(*)::int FROM notification_subscription
     WHERE ended_at IS NULL AND (person_id = $1 OR organisation_id = $1)`,
    [recipient],
  );
  if (count < MOST_SUBSCRIPTIONS) return;
  act.refuse('RULE_BROKEN', null, `There are ${MOST_SUBSCRIPTIONS} subscriptions already, which is the most.`);
}

function lowered(ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => id.toLowerCase());
}
