import { randomBytes } from 'node:crypto';
import { createId } from '@kakehashi/database';
import type { Act, SubgraphContext } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { SecretSeal } from './secret-seal';
import { webhookSettingsIn } from './webhook-settings';

const SECRET_BYTES = 32;

/** How long the secret before the last one is signed by too, so that receivers can change over. */
const OVERLAP = '24 hours';

/** The secrets that a request has made: webhook's id → secret. They are told in its answer and never again. */
const made = new WeakMap<SubgraphContext, Map<string, string>>();

/**
 * Makes a secret by which what is sent to a webhook is signed from now on, beside the last one for a day.
 *
 * @throws Refusal when no key is set to seal it by
 */
export async function makeSecret(act: Act, webhookId: string): Promise<void> {
  const { WEBHOOK_KEY_FILE: keys } = webhookSettingsIn(act.context.settings);
  if (!keys) return act.refuse('RULE_BROKEN', null, 'Webhooks are not set up here; the inbox tells the same.');
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  await act.manager.query(
    `UPDATE delivery.secret SET expires_at = CASE WHEN expires_at IS NULL THEN $2::timestamptz + interval '${OVERLAP}' ELSE $2 END
     WHERE webhook_id = $1 AND (expires_at IS NULL OR expires_at > $2)`,
    [webhookId, act.now],
  );
  await act.manager.query('DELETE FROM delivery.secret WHERE webhook_id = $1 AND expires_at <= $2', [
    webhookId,
    act.now,
  ]);
  await act.manager.query('INSERT INTO delivery.secret (id, webhook_id, sealed, made_at) VALUES ($1, $2, $3, $4)', [
    createId(),
    webhookId,
    new SecretSeal(keys).seal(secret, webhookId),
    act.now,
  ]);
  made.set(act.context, new Map(made.get(act.context)).set(webhookId, secret));
}

/** The secret of a webhook that this very request has made; null in any other. */
export function madeSecret(context: SubgraphContext, webhookId: string): string | null {
  return made.get(context)?.get(webhookId) ?? null;
}

/**
 * The secrets by which what is sent to a webhook is to be signed, the newest first.
 *
 * @throws Error when one can not be opened
 */
export async function openSecrets(database: DataSource, seal: SecretSeal, webhookId: string): Promise<string[]> {
  const rows: { sealed: Buffer }[] = await database.query(
    `SELECT sealed FROM delivery.secret WHERE webhook_id = $1 AND (expires_at IS NULL OR expires_at > clock_timestamp())
     ORDER BY made_at DESC, id DESC`,
    [webhookId],
  );
  return rows.map(({ sealed }) => seal.open(sealed, webhookId));
}
