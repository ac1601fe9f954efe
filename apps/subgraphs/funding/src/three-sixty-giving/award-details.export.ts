import { readRowsByKey, rowReader } from '@kakehashi/database';
import type { LocalizedText } from '@kakehashi/shared-types';
import { type Asker, toldPersonColumns } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { Award } from '../award/award.entity';
import { AwardPerson } from '../award-person/award-person.entity';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { Commitment } from '../commitment/commitment.entity';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';

/** An award with all that a grant tells of it. */
export interface AwardDetails {
  readonly award: Award;
  readonly scheme: FundingScheme | undefined;
  readonly commitments: readonly Commitment[];
  readonly recipients: readonly AwardRecipient[];
  /** The id of one whom whoever asks is not told is null. */
  readonly people: readonly (Omit<AwardPerson, 'personId'> & { readonly personId: string | null })[];
  /** What those of its organisations are called, by id, to which the award itself gives no name; as far as it is known here. */
  readonly names: ReadonlyMap<string, readonly LocalizedText[]>;
}

const BATCH_AWARDS = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Reads all awards by id, a batch in six statements when the one before has been taken: memory stays flat. An award that is
 * changed meanwhile is read as it is when its turn comes.
 */
export async function* readAwardDetails(database: DataSource, asker: Asker): AsyncGenerator<AwardDetails> {
  const reader = rowReader<Award>(database, Award);
  for (let after = FIRST_ID; ; ) {
    const rows: Record<string, unknown>[] = await database.query(
      `SELECT ${reader.columns} FROM ${reader.table} t WHERE t.id > $1 ORDER BY t.id LIMIT ${BATCH_AWARDS}`,
      [after],
    );
    const awards = rows.map((row) => reader.read(row));
    yield* await readDetails(database, awards, asker);
    const last = awards.at(-1);
    if (!last || awards.length < BATCH_AWARDS) return;
    after = last.id;
  }
}

async function readDetails(database: DataSource, awards: readonly Award[], asker: Asker): Promise<AwardDetails[]> {
  const ids = awards.map(({ id }) => id);
  const ofAwards = <T>(entity: new () => T & object) => {
    const toldColumns = toldPersonColumns(database, entity, asker);
    const options = { entity, column: 'award_id', orderBy: 't.position, t.id', ...(toldColumns && { toldColumns }) };
    return readRowsByKey<T>(database, options, ids);
  };
  const schemeIds = awards.map(({ fundingSchemeId }) => fundingSchemeId);
  const [commitments, recipients, people, schemes] = await Promise.all([
    ofAwards(Commitment),
    ofAwards(AwardRecipient),
    ofAwards(AwardPerson),
    readRowsByKey<FundingScheme>(
      database,
      { entity: FundingScheme, column: 'id' },
      schemeIds.map((id) => id ?? ''),
    ),
  ]);
  const names = await namesOf(database, [
    ...commitments.flat().flatMap(({ funderLabel, funderOrganisationId: id }) => (funderLabel === null && id) || []),
    ...recipients
      .flat()
      .flatMap(({ organisationLabel, organisationId: id }) => (organisationLabel === null && id) || []),
  ]);
  return awards.map((award, index) => ({
    names,
    award,
    scheme: schemes[index]?.[0],
    commitments: commitments[index] ?? [],
    recipients: recipients[index] ?? [],
    people: people[index] ?? [],
  }));
}

async function namesOf(database: DataSource, ids: readonly string[]): Promise<AwardDetails['names']> {
  const rows: { id: string; names: LocalizedText[] }[] = await database.query(
    `SELECT id, names FROM organisation_copy WHERE id = ANY($1::uuid[]) AND names <> '[]'`,
    [ids],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
