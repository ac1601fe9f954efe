import { FOLD_VERSION } from '@kakehashi/search-key';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../data-source';
import { DERIVE_ONLY } from '../journal/journal-schema';

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

/** Tells the planner what a table and its search tables hold, at once instead of when autovacuum comes by. */
export async function analyseTable(dataSource: DataSource, entity: EntityClass): Promise<void> {
  const { tableName } = dataSource.getMetadata(entity);
  const isSearchable = searchableEntities(dataSource).some((metadata) => metadata.tableName === tableName);
  const searchTables = isSearchable ? [keyTableOf(tableName), wordTableOf(tableName)] : [];
  await dataSource.query(`ANALYZE ${[`"${tableName}"`, ...searchTables].join(', ')}`);
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
 * having the column.
 */
export async function prepareSearchTables(dataSource: DataSource): Promise<void> {
  const entities = searchableEntities(dataSource);
  if (entities.length === 0) return;
  await dataSource.query(FUNCTION_SQL);
  for (const { tableName } of entities) {
    const [{ exists }] = await dataSource.query('SELECT to_regclass($1) IS NOT NULL AS exists', [
      keyTableOf(tableName),
    ]);
    if (!exists) await dataSource.query(tableSql(tableName));
  }
}

/**
 * The trigger's function, for the statement and not for each row, so that a bulk load pays once a batch. What a
 * statement wrote is called `come`, what was there before `gone`.
 *
 * A word may be written twice by two at a time; a unique index would make them wait for one another, and deadlock.
 */
const FUNCTION_SQL = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  CREATE SCHEMA IF NOT EXISTS derived;

  CREATE TABLE IF NOT EXISTS derived.search_fold (
    table_name text PRIMARY KEY,
    version integer NOT NULL,
    folded_at timestamptz NOT NULL DEFAULT now()
  );

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
    EXECUTE 'INSERT INTO ' || keys || $sql$ (id, place, ends, signature, key)
      SELECT c.id, split_part(line, E'\\t', 1)::smallint, split_part(line, E'\\t', 2)::bigint,
        split_part(split_part(c.search_document, E'\\n', 1), E'\\t', 2)::bigint, split_part(line, E'\\t', 3)
      FROM $sql$ || changed || $sql$ c, unnest((string_to_array(c.search_document, E'\\n'))[2:]) line
      WHERE line NOT LIKE 'w%' $sql$;
    EXECUTE 'INSERT INTO ' || words || $sql$ (word, letters)
      SELECT DISTINCT word, letters FROM (
        SELECT split_part(line, E'\\t', 3) AS word, split_part(line, E'\\t', 2) AS letters
        FROM $sql$ || changed || $sql$ c, unnest(string_to_array(c.search_document, E'\\n')) line WHERE line LIKE 'w%'
      ) written WHERE NOT EXISTS (SELECT FROM $sql$ || words || ' known WHERE (known.word, known.letters) = (written.word, written.letters))';
    RETURN NULL;
  END $function$;
`;

/**
 * Documents that were written without these tables count as old, so that they are folded into them.
 *
 * Without parallel workers: a search reads a few rows, and starting workers takes longer than that.
 */
function tableSql(table: string): string {
  const keys = keyTableOf(table);
  const words = wordTableOf(table);
  const trigger = (name: string, event: string, transition: string) =>
    `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" ${transition} FOR EACH STATEMENT EXECUTE FUNCTION write_search_keys();`;
  return `
    ${DERIVE_ONLY};
    DELETE FROM derived.search_fold WHERE table_name = '${table}';
    UPDATE "${table}" SET search_document = '' WHERE search_document LIKE E'${FOLD_VERSION}\\t%';
    CREATE TABLE ${keys} (
      id uuid NOT NULL, place smallint NOT NULL, ends bigint NOT NULL, signature bigint NOT NULL,
      key text COLLATE "C" NOT NULL
    ) WITH (parallel_workers = 0);
    CREATE INDEX ON ${keys} (place, key, id) INCLUDE (ends, signature);
    CREATE INDEX ON ${keys} (id);
    CREATE TABLE ${words} (word text COLLATE "C" NOT NULL, letters text COLLATE "C" NOT NULL);
    CREATE INDEX ON ${words} (word);
    CREATE INDEX ON ${words} USING gin (word gin_trgm_ops) WITH (fastupdate = off);
    ${trigger('search_keys_come', 'INSERT', 'REFERENCING NEW TABLE AS come')}
    ${trigger('search_keys_change', 'UPDATE', 'REFERENCING OLD TABLE AS gone NEW TABLE AS come')}
    ${trigger('search_keys_go', 'DELETE', 'REFERENCING OLD TABLE AS gone')}
    ${trigger('search_keys_empty', 'TRUNCATE', '')}`;
}
