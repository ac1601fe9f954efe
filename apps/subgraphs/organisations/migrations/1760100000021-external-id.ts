import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ids that others gave, one a row, so that one is found through an index. The table follows the column
 * `external_ids` by triggers, whatever writes it; it says nothing of its own, so it stands in a
 * schema of its own and no entity stands for it.
 */
export class OrganisationExternalId1760100000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA derived;
      CREATE TABLE derived.organisation_external_id (
        organisation_id uuid NOT NULL,
        scheme text NOT NULL,
        value text NOT NULL
      );
      CREATE INDEX organisation_external_id_by_value ON derived.organisation_external_id (scheme, value, organisation_id);
      CREATE INDEX organisation_external_id_by_organisation ON derived.organisation_external_id (organisation_id);

      CREATE FUNCTION organisation_external_id_add() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO derived.organisation_external_id (organisation_id, scheme, value)
        SELECT written.id, given.scheme, given.value
        FROM written, jsonb_to_recordset(written.external_ids) AS given(scheme text, value text)
        WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE FUNCTION organisation_external_id_replace() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH changed AS (
          SELECT written.id, written.external_ids FROM written JOIN overwritten USING (id)
          WHERE written.external_ids <> overwritten.external_ids
        ), gone AS (
          DELETE FROM derived.organisation_external_id x USING changed WHERE x.organisation_id = changed.id
        )
        INSERT INTO derived.organisation_external_id (organisation_id, scheme, value)
        SELECT changed.id, given.scheme, given.value
        FROM changed, jsonb_to_recordset(changed.external_ids) AS given(scheme text, value text)
        WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE FUNCTION organisation_external_id_remove() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM derived.organisation_external_id x USING removed WHERE x.organisation_id = removed.id;
        RETURN NULL;
      END $$;

      CREATE TRIGGER organisation_external_id_add AFTER INSERT ON organisation
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION organisation_external_id_add();
      CREATE TRIGGER organisation_external_id_replace AFTER UPDATE ON organisation
        REFERENCING OLD TABLE AS overwritten NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION organisation_external_id_replace();
      CREATE TRIGGER organisation_external_id_remove AFTER DELETE ON organisation
        REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION organisation_external_id_remove();

      INSERT INTO derived.organisation_external_id (organisation_id, scheme, value)
      SELECT organisation.id, given.scheme, given.value
      FROM organisation, jsonb_to_recordset(organisation.external_ids) AS given(scheme text, value text)
      WHERE given.scheme IS NOT NULL AND given.value IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER organisation_external_id_remove ON organisation;
      DROP TRIGGER organisation_external_id_replace ON organisation;
      DROP TRIGGER organisation_external_id_add ON organisation;
      DROP FUNCTION organisation_external_id_remove(), organisation_external_id_replace(), organisation_external_id_add();
      DROP SCHEMA derived CASCADE;
    `);
  }
}
