import { FOLD_VERSION } from '@kakehashi/search-key';
import type { DataSource, EntityMetadata } from 'typeorm';
import { SIGNATURE_COLUMNS, SIGNATURE_SQL } from './signature';

/**
 * The table of an entity's search keys: one row for each place in a name from which it can be found.
 *
 * @param table the entity's table, quoted or not
 */
export function keyTableOf(table: string): string {
  return `derived."${table.replaceAll('"', '')}_search_key"`;
}

/** The table of the words that an entity's names are made of, with which typing errors are compared. */
export function wordTableOf(table: string): string {
  return `derived."${table.replaceAll('"', '')}_search_word"`;
}

/** The entities that have a search document. */
export function searchableEntities(dataSource: DataSource): EntityMetadata[] {
  return dataSource.entityMetadatas.filter(({ columns }) =>
    columns.some(({ databaseName }) => databaseName === 'search_document'),
  );
}

/**
 * Makes sure that each searchable table has its search tables, and that every write of a document, whichever way it
 * comes, writes them too. Repeating it changes nothing.
 *
 * They are no part of the migrations: like an index, they only repeat what the documents say, and an entity has them by
 * having the column. Tables of an older shape are made anew.
 */
export async function prepareSearchTables(dataSource: DataSource): Promise<void> {
  const entities = searchableEntities(dataSource);
  if (entities.length === 0) return;
  const stale: string[] = [];
  for (const { tableName } of entities) if (!(await hasKeys(dataSource, tableName))) stale.push(tableName);
  // One transaction, so that no writer meets new functions with old tables.
  await dataSource.query([...stale.map(lockSql), FUNCTIONS_SQL, ...stale.map(tableSql)].join('\n'));
  for (const table of stale) await dataSource.query(`VACUUM ANALYZE ${keyTableOf(table)}, ${wordTableOf(table)}`);
}

/** Whether a table has its table of keys, and in its present shape. */
async function hasKeys(dataSource: DataSource, table: string): Promise<boolean> {
  const columns: { name: string }[] = await dataSource.query(
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped',
    [keyTableOf(table)],
  );
  return SIGNATURE_COLUMNS.every((column) => columns.some(({ name }) => name === column));
}

function lockSql(table: string): string {
  return `LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE;`;
}

/**
 * What a document's lines say, and the trigger's function, for the statement and not for each row, so that a bulk load
 * pays once a batch. What a statement wrote is called `come`, what was there before `gone`.
 *
 * A word may be written twice by two at a time; a unique index would make them wait for one another, and deadlock.
 */
const FUNCTIONS_SQL = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  CREATE SCHEMA IF NOT EXISTS derived;

  CREATE TABLE IF NOT EXISTS derived.search_fold (
    table_name text PRIMARY KEY,
    version integer NOT NULL,
    folded_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE OR REPLACE FUNCTION derived.search_keys(document text)
  RETURNS TABLE (place smallint, ends bigint, ${SIGNATURE_COLUMNS.map((column) => `${column} bigint`).join(', ')}, key text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 8 AS $function$
    WITH line AS MATERIALIZED (
      SELECT part[1]::smallint AS place, part[2]::bigint AS ends, part[3] AS key
      FROM unnest((string_to_array(document, E'\\n'))[2:]) line, string_to_array(line, E'\\t') part WHERE line NOT LIKE 'w%'
    ), signature AS (${SIGNATURE_SQL})
    SELECT place, ends, ${SIGNATURE_COLUMNS.join(', ')}, key FROM line, signature
  $function$;

  CREATE OR REPLACE FUNCTION derived.search_words(document text) RETURNS TABLE (word text, letters text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 8 AS $function$
    SELECT split_part(line, E'\\t', 3), split_part(line, E'\\t', 2)
    FROM unnest(string_to_array(document, E'\\n')) line WHERE line LIKE 'w%'
  $function$;

  CREATE OR REPLACE FUNCTION write_search_keys() RETURNS trigger LANGUAGE plpgsql AS $function$
  DECLARE
    keys text := 'derived.' || quote_ident(TG_TABLE_NAME || '_search_key');
    words text := 'derived.' || quote_ident(TG_TABLE_NAME || '_search_word');
    changed text := CASE TG_OP WHEN 'INSERT' THEN 'come'
      ELSE '(SELECT come.id, come.search_document FROM come JOIN gone USING (id) WHERE come.search_document <> gone.search_document)' END;
  BEGIN
    IF TG_OP = 'TRUNCATE' THEN
      EXECUTE 'TRUNCATE ' || keys || ', ' || words;
      RETURN NULL;
    ELSIF TG_OP = 'DELETE' THEN
      EXECUTE 'DELETE FROM ' || keys || ' k USING gone WHERE k.id = gone.id';
      RETURN NULL;
    ELSIF TG_OP = 'UPDATE' THEN
      EXECUTE 'DELETE FROM ' || keys || ' k USING ' || changed || ' c WHERE k.id = c.id';
    END IF;
    EXECUTE 'INSERT INTO ' || keys || ' SELECT c.id, k.* FROM ' || changed || ' c, derived.search_keys(c.search_document) k';
    EXECUTE 'INSERT INTO ' || words || ' SELECT DISTINCT w.* FROM ' || changed || ' c, derived.search_words(c.search_document) w
      WHERE NOT EXISTS (SELECT FROM ' || words || ' known WHERE (known.word, known.letters) = (w.word, w.letters))';
    RETURN NULL;
  END $function$;
`;

/** The events of a table that change its search tables, each a trigger. */
const TRIGGERS = {
  search_keys_come: 'INSERT REFERENCING NEW TABLE AS come',
  search_keys_change: 'UPDATE REFERENCING OLD TABLE AS gone NEW TABLE AS come',
  search_keys_go: 'DELETE REFERENCING OLD TABLE AS gone',
  search_keys_empty: 'TRUNCATE',
};

/**
 * Makes a table's search tables and fills them from its documents, while nobody writes. Documents that an older fold
 * wrote are left out: when they are folded anew, the triggers bring them in.
 *
 * Without parallel workers: a search reads a few rows, and starting workers takes longer than that. With finer statistics,
 * which tell the rarest word.
 */
function tableSql(table: string): string {
  const keys = keyTableOf(table);
  const words = wordTableOf(table);
  const named = `"${table}"`;
  const event = ([name, on]: [string, string]) => {
    const [kind, ...transition] = on.split(' ');
    return `DROP TRIGGER IF EXISTS ${name} ON ${named};
      CREATE TRIGGER ${name} AFTER ${kind} ON ${named} ${transition.join(' ')} FOR EACH STATEMENT EXECUTE FUNCTION write_search_keys();`;
  };
  const current = `search_document LIKE E'${FOLD_VERSION}\\t%'`;
  return `
    DROP TABLE IF EXISTS ${keys}, ${words};
    CREATE TABLE ${keys} (
      id uuid NOT NULL, place smallint NOT NULL, ends bigint NOT NULL,
      ${SIGNATURE_COLUMNS.map((column) => `${column} bigint NOT NULL`).join(', ')}, key text COLLATE "C" NOT NULL
    ) WITH (parallel_workers = 0);
    ALTER TABLE ${keys} ALTER COLUMN key SET STATISTICS 1000;
    CREATE TABLE ${words} (word text COLLATE "C" NOT NULL, letters text COLLATE "C" NOT NULL);
    INSERT INTO ${keys} SELECT t.id, k.* FROM ${named} t, derived.search_keys(t.search_document) k WHERE ${current};
    INSERT INTO ${words} SELECT DISTINCT w.* FROM ${named} t, derived.search_words(t.search_document) w WHERE ${current};
    CREATE INDEX ON ${keys} (place, key, id) INCLUDE (ends, ${SIGNATURE_COLUMNS.join(', ')});
    CREATE INDEX ON ${keys} (id);
    CREATE INDEX ON ${words} (word);
    CREATE INDEX ON ${words} USING gin (word gin_trgm_ops) WITH (fastupdate = off);
    ${Object.entries(TRIGGERS).map(event).join('\n    ')}`;
}
