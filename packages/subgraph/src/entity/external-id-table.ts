import { linkedBy } from '@kakehashi/database';
import { type ListLink, listField } from '../list/list-field';

/**
 * The filter by an id that others gave, of a list of things with a column `external_ids`.
 *
 * @param owner the listed table, for which {@link createExternalIdTable} made its table of ids
 */
export function externalIdLink(owner: string): ListLink {
  return {
    description: 'One id that somebody else gave.',
    fields: {
      scheme: listField.text('linked.scheme', 'Whose id it is: `ISNI`, `WIKIDATA`, `KAKEN` and others.'),
      value: listField.text('linked.value', 'The id, as its giver writes it.'),
    },
    through: linkedBy(`derived.${owner}_external_id linked`, `linked.${owner}_id = t.id`),
  };
}

/**
 * SQL that creates the table of the ids that others gave, one a row, so that one is found through an index. The table follows
 * the column `external_ids` by triggers, whatever writes it; it says nothing of its own, so it stands in a schema of its own
 * and no entity stands for it.
 *
 * @param owner the table with the column, such as `person`
 */
export function createExternalIdTable(owner: string): string {
  return `
    CREATE SCHEMA IF NOT EXISTS derived;
    CREATE TABLE derived.${owner}_external_id (
      ${owner}_id uuid NOT NULL,
      scheme text NOT NULL,
      value text NOT NULL
    );
    CREATE INDEX ${owner}_external_id_by_value ON derived.${owner}_external_id (scheme, value, ${owner}_id);
    CREATE INDEX ${owner}_external_id_by_${owner} ON derived.${owner}_external_id (${owner}_id);

    CREATE FUNCTION ${owner}_external_id_add() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO derived.${owner}_external_id (${owner}_id, scheme, value)
      SELECT written.id, given.scheme, given.value
      FROM written, jsonb_to_recordset(written.external_ids) AS given(scheme text, value text)
      WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${owner}_external_id_replace() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      WITH changed AS (
        SELECT written.id, written.external_ids FROM written JOIN overwritten USING (id)
        WHERE written.external_ids <> overwritten.external_ids
      ), gone AS (
        DELETE FROM derived.${owner}_external_id x USING changed WHERE x.${owner}_id = changed.id
      )
      INSERT INTO derived.${owner}_external_id (${owner}_id, scheme, value)
      SELECT changed.id, given.scheme, given.value
      FROM changed, jsonb_to_recordset(changed.external_ids) AS given(scheme text, value text)
      WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
      RETURN NULL;
    END $$;
    CREATE FUNCTION ${owner}_external_id_remove() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM derived.${owner}_external_id x USING removed WHERE x.${owner}_id = removed.id;
      RETURN NULL;
    END $$;

    CREATE TRIGGER ${owner}_external_id_add AFTER INSERT ON ${owner}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${owner}_external_id_add();
    CREATE TRIGGER ${owner}_external_id_replace AFTER UPDATE ON ${owner}
      REFERENCING OLD TABLE AS overwritten NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION ${owner}_external_id_replace();
    CREATE TRIGGER ${owner}_external_id_remove AFTER DELETE ON ${owner}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION ${owner}_external_id_remove();

    INSERT INTO derived.${owner}_external_id (${owner}_id, scheme, value)
    SELECT ${owner}.id, given.scheme, given.value
    FROM ${owner}, jsonb_to_recordset(${owner}.external_ids) AS given(scheme text, value text)
    WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
  `;
}

/** SQL that undoes {@link createExternalIdTable}. */
export function dropExternalIdTable(owner: string): string {
  return `
    DROP TRIGGER ${owner}_external_id_remove ON ${owner};
    DROP TRIGGER ${owner}_external_id_replace ON ${owner};
    DROP TRIGGER ${owner}_external_id_add ON ${owner};
    DROP FUNCTION ${owner}_external_id_remove(), ${owner}_external_id_replace(), ${owner}_external_id_add();
    DROP TABLE derived.${owner}_external_id;
  `;
}
