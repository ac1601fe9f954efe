/** Which entries are carried over, and what becomes of their images. */
export interface CarriedJournal {
  /** The table whose rows move. */
  readonly from: string;
  /** The table that they move to, under the same ids. */
  readonly to: string;
  /** SQL query of the ids of the rows that move; without it all. */
  readonly ids?: string;
  /** SQL of an image under the new name, made of `before`; without it as it is. */
  readonly image?: string;
}

/**
 * SQL by which rows take their past along when a migration moves them to another table: each entry is entered anew, with
 * its own instant and actor. Readers of the feed are told of it as of anything new. The entries under the old name stay,
 * because nothing changes a journal, and nobody is shown them any more.
 *
 * What is there already is not entered twice, so the way back is the same. Without a journal, as before the first
 * migration has ended, it does nothing.
 */
export function carryJournal({ from, to, ids, image = 'before' }: CarriedJournal): string {
  return `
    DO $carry$ BEGIN
      IF to_regclass('journal') IS NOT NULL THEN
        PERFORM journal_lock();
        INSERT INTO journal (entity_type, entity_id, sequence, recorded_at, operation, actor, key, before)
        SELECT '${to}', entity_id, sequence, recorded_at, operation, actor, key, ${image}
        FROM journal WHERE entity_type = '${from}'${ids ? ` AND entity_id IN (${ids})` : ''} ORDER BY position
        ON CONFLICT DO NOTHING;
      END IF;
    END $carry$;`;
}
