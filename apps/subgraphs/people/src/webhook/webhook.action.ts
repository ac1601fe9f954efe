import { createId } from '@kakehashi/database';
import { type Act, type Action, defineChange, defineCreate, given, optional } from '@kakehashi/subgraph';
import { forgetFailure, queueAgain } from '../delivery/message-queue';
import { NotificationKind } from '../notification/notification.enum';
import { givenRecipient, isRecipient, recipientFields, willBeRecipient } from '../recipient/recipient.relation';
import { Webhook } from './webhook.entity';
import { webhookWorkflow } from './webhook.workflow';
import { makeSecret } from './webhook-secret';
import { checkWebhookUrl } from './webhook-url';

const MOST_WEBHOOKS = 10;

const change = {
  entity: Webhook,
  scope: 'write:notifications',
  relation: isRecipient,
  isVisible: () => false,
} as const;

const registerWebhook = defineCreate({
  name: 'registerWebhook',
  description:
    'Has what somebody is told sent to an address too, from now on, signed by the specification Standard Webhooks. The answer’s `secret` is told this once.',
  entity: Webhook,
  scope: 'write:notifications',
  relation: willBeRecipient,
  input: {
    ...recipientFields,
    url: given.url('Where to send it, by `https`; an address of the public internet.'),
    kinds: optional(given.several(given.oneOf(NotificationKind, 'What is sent. Default: everything.'))),
  },
  async run(act, { url, kinds, ...given }) {
    const recipient = await givenRecipient(act, given);
    checkWebhookUrl(act, url);
    act.settle();
    await mustHaveRoom(act, recipient.person_id ?? recipient.organisation_id);
    const id = createId();
    await act.insert(Webhook, { id, ...recipient, url, kinds: kinds ?? [], status: webhookWorkflow.initial });
    await makeSecret(act, id);
    return id;
  },
});

const rotateWebhookSecret = defineChange({
  ...change,
  name: 'rotateWebhookSecret',
  description:
    'Makes a new secret, which the answer’s `secret` tells this once. For a day what is sent is signed by the last one too.',
  async run(act, _, { id }) {
    await makeSecret(act, id);
    return {};
  },
});

const enableWebhook = defineChange({
  ...change,
  name: 'enableWebhook',
  description:
    'Has it sent to again, with what still waited for it; what was told meanwhile comes only by `replayWebhook`.',
  workflow: webhookWorkflow,
  async run(act, _, { id }) {
    await forgetFailure(act.manager, id);
    return {};
  },
});

const disableWebhook = defineChange({
  ...change,
  name: 'disableWebhook',
  description: 'Has nothing sent to it any more.',
  workflow: webhookWorkflow,
});

const replayWebhook = defineChange({
  ...change,
  name: 'replayWebhook',
  description:
    'Has all that its owner was told after an instant sent to it once more, also what was told while it was disabled or not there yet. Each has the `webhook-id` that it had.',
  input: { after: given.instant('Only what was told after it.') },
  async run(act, { after }, { id, status }) {
    if (status !== 'ENABLED') {
      const allowedSteps = webhookWorkflow.allowedSteps(status);
      act.refuse('ILLEGAL_STEP', null, `It is ${status}; it can be replayed while it is ENABLED.`, {
        currentState: status,
        allowedSteps,
      });
    }
    await forgetFailure(act.manager, id);
    await queueAgain(act.manager, id, after);
    return {};
  },
});

/** What people and organisations do with their webhooks. */
export const webhookActions: readonly Action[] = [
  registerWebhook,
  rotateWebhookSecret,
  enableWebhook,
  disableWebhook,
  replayWebhook,
];

async function mustHaveRoom(act: Act, recipient: string | null): Promise<void> {
  const [{ count }] = await act.manager.query(
    'SELECT count(*)::int FROM webhook WHERE person_id = $1 OR organisation_id = $1',
    [recipient],
  );
  if (count < MOST_WEBHOOKS) return;
  act.refuse('RULE_BROKEN', null, `There are ${MOST_WEBHOOKS} webhooks already, which is the most.`);
}
