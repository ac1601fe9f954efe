import { Webhook as Signer } from 'standardwebhooks';
import type { NotificationKind } from '../notification/notification.enum';
import type { Recipient } from '../recipient/recipient';

/** What is sent of a notification. */
export interface Told extends Recipient {
  /** The notification's id; by it a receiver knows what it has got before. */
  readonly id: string;
  readonly kind: NotificationKind;
  readonly status: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
}

/** A message as it is posted. */
export interface SignedMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Makes the message of a notification by the specification Standard Webhooks: ids and codes, signed by each of the secrets.
 *
 * @param sentAt the instant of this attempt
 */
export function signMessage(told: Told, secrets: readonly string[], sentAt: Date): SignedMessage {
  const { id, kind, status, subjectType, subjectId, personId, organisationId, occurredAt } = told;
  const data = {
    notificationId: id,
    ...(personId !== null && { personId }),
    ...(organisationId !== null && { organisationId }),
    subject: { type: subjectType, id: subjectId },
    ...(status !== null && { status }),
  };
  const body = JSON.stringify({
    type: kind.toLowerCase().replace('_', '.'),
    timestamp: occurredAt.toISOString(),
    data,
  });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Kakehashi-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
      'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, sentAt, body)).join(' '),
    },
  };
}
