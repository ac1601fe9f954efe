/** A table whose rows tie parties to something that they do together, such as the participations in projects. */
export interface TieSource {
  /** The table; its column `id` becomes the `source_id` of its ties. */
  readonly table: string;
  /** SQL of its ties, the table being `s`: `source_id, thing_id, kind, party_id, is_person, role, starts_on, ends_before`. */
  readonly ties: string;
  /** Its columns on which the ties depend. */
  readonly columns: readonly string[];
  /** Other tables on which they depend: with which columns, and SQL of the ids of `s` that belong to rows with the ids `$1`. */
  readonly follows?: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly sources: string;
  }[];
}

/** SQL that makes the table of ties, which holds for each party what it is tied to, as what and when. */
export const CREATE_TIES = `
  CREATE SCHEMA IF NOT EXISTS derived;
  CREATE TABLE derived.tie (
    source_id uuid NOT NULL,
    thing_id uuid NOT NULL,
    kind text NOT NULL,
    party_id uuid NOT NULL,
    is_person boolean NOT NULL,
    role text NOT NULL,
    starts_on date NOT NULL,
    ends_before date NOT NULL,
    PRIMARY KEY (source_id, party_id, role)
  );
  CREATE INDEX tie_by_party ON derived.tie (party_id, thing_id) INCLUDE (is_person, kind, starts_on, ends_before);
  CREATE INDEX tie_by_thing ON derived.tie (thing_id, party_id) INCLUDE (is_person, kind, starts_on, ends_before);
`;

/**
 * SQL that keeps the ties of a source by triggers, whatever writes it or what it follows, and enters those that are there.
 * Of a period that is not known, a tie has the days `-infinity` and `infinity`, so that periods are compared without looking for nulls.
 */
export function createTieSource({ table, ties, columns, follows = [] }: TieSource): string {
  return `
    CREATE VIEW derived.${table}_tie AS ${ties};
    INSERT INTO derived.tie SELECT * FROM derived.${table}_tie;
    ${createTriggers(table, `${table}_ties`, columns, table, 'changed')}
    ${follows.map((other) => createTriggers(table, `${table}_ties_by_${other.table}`, other.columns, other.table, `(${other.sources})`)).join('')}
  `;
}

/** SQL that undoes {@link createTieSource}. */
export function dropTieSource({ table, follows = [] }: TieSource): string {
  const names = [`${table}_ties`, ...follows.map((other) => `${table}_ties_by_${other.table}`)];
  return `${names.map((name) => `DROP FUNCTION ${name}() CASCADE;`).join(' ')} DROP VIEW derived.${table}_tie;`;
}

function createTriggers(source: string, name: string, columns: readonly string[], written: string, ids: string) {
  const of = (row: string) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed uuid[];
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(id) INTO changed FROM written w JOIN overwritten o USING (id)
        WHERE ${of('w')} IS DISTINCT FROM ${of('o')};
      ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(id) INTO changed FROM written;
      ELSE
        SELECT array_agg(id) INTO changed FROM overwritten;
      END IF;
      IF changed IS NULL THEN RETURN NULL; END IF;
      ${ids === 'changed' ? '' : `changed := ARRAY${ids.replaceAll('$1', 'changed')};`}
      DELETE FROM derived.tie WHERE source_id = ANY(changed);
      INSERT INTO derived.tie SELECT * FROM derived.${source}_tie WHERE source_id = ANY(changed);
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_insert AFTER INSERT ON ${written}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
    CREATE TRIGGER ${name}_update AFTER UPDATE ON ${written}
      REFERENCING OLD TABLE AS overwritten NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
    CREATE TRIGGER ${name}_delete AFTER DELETE ON ${written}
      REFERENCING OLD TABLE AS overwritten FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
  `;
}
