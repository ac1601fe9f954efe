import type { UpsertRow } from '@kakehashi/database';
import type { PersonLanguageRow } from '@kakehashi/sample';

/** A language of a person of the sample as columns of its table. */
export function languageColumns(row: PersonLanguageRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    lang: row.lang,
    level: row.level,
    provenance: row.provenance,
  };
}
