import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log of who was shown how to reach whom. It stands in a schema of its own, without a journal: nothing changes it, and
 * readers must not wait for the writers of the record.
 */
export class ContactReading1760100700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA audit;

      CREATE TABLE audit.contact_reading (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        reader text,
        reader_person_id uuid,
        reader_organisation_id uuid,
        request_id text NOT NULL,
        read_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT contact_reading_pkey PRIMARY KEY (id)
      );
      CREATE INDEX contact_reading_by_person ON audit.contact_reading (person_id, id);

      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER contact_reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.contact_reading
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA audit CASCADE');
  }
}
