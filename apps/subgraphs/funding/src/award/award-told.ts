import type { Transaction } from '@kakehashi/subgraph';

/** Tells other subgraphs of a new award. */
export async function tellContracted(transaction: Transaction, id: string, projectId: string | null): Promise<void> {
  await transaction.emit('award.contracted', id, {
    awardId: id,
    ...(projectId !== null && { projectId }),
    funderOrganisationIds: await organisationsOf(transaction, 'award_commitment', 'funder_organisation_id', id),
    recipientOrganisationIds: await recipientsOf(transaction, id),
  });
}

/** Ids of the organisations that receive an award, as far as they are recorded as such. */
export function recipientsOf(transaction: Transaction, awardId: string): Promise<string[]> {
  return organisationsOf(transaction, 'award_recipient', 'organisation_id', awardId);
}

async function organisationsOf(
  { manager }: Transaction,
  table: string,
  column: string,
  awardId: string,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT ${column} AS id FROM ${table} WHERE award_id = $1 AND ${column} IS NOT NULL ORDER BY position, ${column}`,
    [awardId],
  );
  return rows.map(({ id }) => id);
}
