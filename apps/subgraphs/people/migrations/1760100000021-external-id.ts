import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ids that others gave, one a row, so that one is found through an index. The table follows the column
 * `external_ids` by triggers, whatever writes it; it says nothing of its own, so it stands in a
 * schema of its own and no entity stands for it.
 */
export class PersonExternalId1760100000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA derived;
      CREATE TABLE derived.person_external_id (
        person_id uuid NOT NULL,
        scheme text NOT NULL,
        value text NOT NULL
      );
      CREATE INDEX person_external_id_by_value ON derived.person_external_id (scheme, value, person_id);
      CREATE INDEX person_external_id_by_person ON derived.person_external_id (person_id);

      CREATE FUNCTION person_external_id_add() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO derived.person_external_id (person_id, scheme, value)
        SELECT written.id, given.scheme, given.value
        FROM written, jsonb_to_recordset(written.external_ids) AS given(scheme text, value text)
        WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE FUNCTION person_external_id_replace() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH changed AS (
          SELECT written.id, written.external_ids FROM written JOIN overwritten USING (id)
          WHERE written.external_ids <> overwritten.external_ids
        ), gone AS (
          DELETE FROM derived.person_external_id x USING changed WHERE x.person_id = changed.id
        )
        INSERT INTO derived.person_external_id (person_id, scheme, value)
        SELECT changed.id, given.scheme, given.value
        FROM changed, jsonb_to_recordset(changed.external_ids) AS given(scheme text, value text)
        WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE FUNCTION person_external_id_remove() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM derived.person_external_id x USING removed WHERE x.person_id = removed.id;
        RETURN NULL;
      END $$;

      CREATE TRIGGER person_external_id_add AFTER INSERT ON person
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION person_external_id_add();
      CREATE TRIGGER person_external_id_replace AFTER UPDATE ON person
        REFERENCING OLD TABLE AS overwritten NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION person_external_id_replace();
      CREATE TRIGGER person_external_id_remove AFTER DELETE ON person
        REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION person_external_id_remove();

      INSERT INTO derived.person_external_id (person_id, scheme, value)
      SELECT person.id, given.scheme, given.value
      FROM person, jsonb_to_recordset(person.external_ids) AS given(scheme text, value text)
      WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER person_external_id_remove ON person;
      DROP TRIGGER person_external_id_replace ON person;
      DROP TRIGGER person_external_id_add ON person;
      DROP FUNCTION person_external_id_remove(), person_external_id_replace(), person_external_id_add();
      DROP SCHEMA derived CASCADE;
    `);
  }
}
