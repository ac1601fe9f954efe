import { createId, isId } from '@kakehashi/database';
import type { SubgraphContext } from '@kakehashi/subgraph';

/** Records that whoever asks is shown the contacts of these people, in one statement; in none when there are none. */
export async function recordContactReadings(
  { database, caller, requestId }: SubgraphContext,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await database.query(
    `INSERT INTO audit.contact_reading (id, person_id, reader, reader_person_id, reader_organisation_id, request_id)
     SELECT r.id, r.person_id, $3, $4, $5, $6 FROM unnest($1::uuid[], $2::uuid[]) AS r(id, person_id)`,
    [
      personIds.map(createId),
      personIds,
      caller.subject ?? null,
      idOrNull(caller.person),
      idOrNull(caller.organisation),
      requestId,
    ],
  );
}

function idOrNull(claim: string | undefined): string | null {
  return claim !== undefined && isId(claim) ? claim : null;
}
