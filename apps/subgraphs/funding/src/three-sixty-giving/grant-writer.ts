import { type UpsertCount, upsertRows, withActor } from '@kakehashi/database';
import type { DataSource, EntityManager } from 'typeorm';
import { Award } from '../award/award.entity';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { Commitment } from '../commitment/commitment.entity';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import type { Grant } from './grant';
import type { GrantPackage } from './grant-package';
import { awardRow, commitmentRow, recipientRows, SOURCE, schemeKey, schemeRow } from './grant-rows';

/**
 * Writes grants as awards with their commitments, recipients and schemes in one transaction: a grant is there whole or
 * not at all. An award of the same number that another source recorded stays as it is.
 */
export function writeGrants(database: DataSource, given: GrantPackage, grants: readonly Grant[]): Promise<UpsertCount> {
  return withActor(database, { actor: 'import:360giving' }, async (manager) => {
    const kept = await readKeptAwards(manager, grants);
    const taken = grants.filter(({ id }) => !kept.has(id));
    const schemes = await writeSchemes(manager, given, taken);
    const rows = taken.map((grant) =>
      awardRow(grant, given, grant.programme && (schemes.get(schemeKey(grant, grant.programme)) ?? null)),
    );
    const written = await upsertRows(manager, Award, rows, { key: ['award_number'] });
    await writeLinks(manager, given, taken);
    return { ...written, unchanged: written.unchanged + kept.size };
  });
}

async function readKeptAwards(manager: EntityManager, grants: readonly Grant[]): Promise<Set<string>> {
  const rows: { number: string }[] = await manager.query(
    `SELECT award_number AS number FROM award WHERE award_number = ANY($1) AND provenance ->> 'source' <> $2`,
    [grants.map(({ id }) => id), SOURCE],
  );
  return new Set(rows.map(({ number }) => number));
}

/** A scheme is written once: grants may call the same programme by several titles. */
async function writeSchemes(
  manager: EntityManager,
  given: GrantPackage,
  grants: readonly Grant[],
): Promise<Map<string, string>> {
  const rows = grants.map((grant) => schemeRow(grant, given)).filter((row) => row !== null);
  await upsertRows(manager, FundingScheme, rows, { key: ['source_key'], keepsExisting: true });
  const known: { id: string; key: string }[] = await manager.query(
    'SELECT id, source_key AS key FROM funding_scheme WHERE source_key = ANY($1)',
    [rows.map((row) => row.source_key)],
  );
  return new Map(known.map(({ id, key }) => [key, id]));
}

async function writeLinks(manager: EntityManager, given: GrantPackage, grants: readonly Grant[]): Promise<void> {
  const known: { id: string; number: string }[] = await manager.query(
    'SELECT id, award_number AS number FROM award WHERE award_number = ANY($1)',
    [grants.map(({ id }) => id)],
  );
  const idOf = new Map(known.map(({ id, number }) => [number, id]));
  const commitments = grants.map((grant) => commitmentRow(grant, given, idOf.get(grant.id) ?? ''));
  const recipients = grants.flatMap((grant) => recipientRows(grant, given, idOf.get(grant.id) ?? ''));
  await manager.query(
    'DELETE FROM award_recipient WHERE award_id = ANY($1::uuid[]) AND source_key IS NOT NULL AND source_key <> ALL($2)',
    [known.map(({ id }) => id), recipients.map((row) => row.source_key)],
  );
  await upsertRows(manager, Commitment, commitments, { key: ['source_key'] });
  await upsertRows(manager, AwardRecipient, recipients, { key: ['source_key'] });
}
