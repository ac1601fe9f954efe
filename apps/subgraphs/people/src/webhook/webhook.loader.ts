import { type LoaderDefinition, rowByKey, rowsByKey, valueByKey } from '@kakehashi/subgraph';
import { visibleToRecipient } from '../recipient/visible-to-recipient';
import { Webhook } from './webhook.entity';

const shared = { entity: Webhook, visible: visibleToRecipient } as const;

/** Webhook by id. */
export const webhookById = rowByKey<Webhook>({ ...shared, column: 'id' });

/** The webhooks of a person, the oldest first. */
export const webhooksOfPerson = rowsByKey<Webhook>({ ...shared, column: 'person_id' });

/** The webhooks of an organisation, the oldest first. */
export const webhooksOfOrganisation = rowsByKey<Webhook>({ ...shared, column: 'organisation_id' });

/** Since when every attempt to send to a webhook has failed; null while the last one did not. */
export const failingSince: LoaderDefinition<string, Date | null> = valueByKey(async (database, ids) => {
  const rows: { id: string; since: Date }[] = await database.query(
    'SELECT webhook_id AS id, since FROM delivery.failure WHERE webhook_id = ANY($1::uuid[])',
    [ids],
  );
  const sinceOf = new Map(rows.map(({ id, since }) => [id, since]));
  return ids.map((id) => sinceOf.get(id) ?? null);
});
