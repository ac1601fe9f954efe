/** Where a trigger function finds what it writes of each changed row, in SQL. */
interface ChangedRows {
  /** The rows of the statement, each with what the others name. */
  readonly from: string;
  readonly id: string;
  /** The columns of its key with their values; `NULL` where it has an id of its own. */
  readonly key: string;
  readonly image: string;
}

/**
 * A trigger function that writes the entries of one statement. Arguments: columns to leave out of images; for a row without an
 * id of its own the columns of its key, from which its id is made.
 */
function writerSql(name: string, { from, id, key, image }: ChangedRows): string {
  return `
  CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  DECLARE
    instant timestamptz(3) := current_setting('kakehashi.instant')::timestamptz;
    writer text := journal_actor();
    type text := TG_TABLE_NAME;
    derived text[] := TG_ARGV[0];
    key_columns text[] := TG_ARGV[1];
    is_insert boolean := TG_OP = 'INSERT';
    made text := CASE WHEN TG_OP = 'UPDATE' AND journal_erases() THEN 'ERASE' ELSE TG_OP END;
  BEGIN
    IF journal_derives() THEN
      RETURN NULL;
    END IF;
    INSERT INTO journal (entity_type, entity_id, sequence, recorded_at, operation, actor, key, before)
    SELECT type, ${id}, coalesce(last.sequence, 0) + 1, journal_not_before(last.recorded_at, instant), made, writer, ${key},
      CASE WHEN NOT is_insert THEN ${image} - derived END
    FROM ${from}
    LEFT JOIN LATERAL (
      SELECT j.sequence, j.recorded_at FROM journal j
      WHERE j.entity_type = type AND j.entity_id = ${id} ORDER BY j.sequence DESC LIMIT 1
    ) last ON TRUE;
    RETURN NULL;
  END $$;`;
}

/** The functions that write entries: of rows with an id, and of those that a key tells apart. */
export const JOURNAL_WRITERS = [
  writerSql('journal_write', { from: 'changed c', id: 'c.id', key: 'NULL', image: 'to_jsonb(c)' }),
  writerSql('journal_write_link', {
    from: `(SELECT to_jsonb(r) AS image FROM changed r) c
    CROSS JOIN LATERAL (
      SELECT key, md5(key::text)::uuid AS id
      FROM (SELECT jsonb_object_agg(name, c.image -> name) AS key FROM unnest(key_columns) AS name) made
    ) k`,
    id: 'k.id',
    key: 'k.key',
    image: 'c.image',
  }),
].join('\n');
