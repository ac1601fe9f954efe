import type { MigrationInterface, QueryRunner } from 'typeorm';

const ERASES = `coalesce(current_setting('kakehashi.erases', true), '') = 'on'`;

/**
 * Whom an erasure leaves behind, and the doors through which logs that nobody changes lose a person: who read a contact is
 * forgotten, and of an event that was told who told it and when an affiliation was.
 */
export class Erasure1760370000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE person ADD COLUMN erased_at timestamptz(3), ADD COLUMN erasure_ground text,
        ADD CONSTRAINT person_erased_is_empty CHECK (erased_at IS NULL OR (
          visibility = 'PRIVATE' AND num_nonnulls(orcid, country, career_stage) = 0
          AND biography = '[]' AND external_ids = '[]' AND erasure_ground IS NOT NULL));

      CREATE INDEX contact_reading_by_reader ON audit.contact_reading (reader_person_id) WHERE reader_person_id IS NOT NULL;

      CREATE OR REPLACE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND ${ERASES} THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      CREATE FUNCTION audit.erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - '{reader,request_id}'::text[] <> to_jsonb(OLD) - '{reader,request_id}'::text[]
          OR NEW.reader IS NOT NULL OR NEW.request_id <> 'erased'
        THEN
          RAISE EXCEPTION 'an erasure must take out of % who read and change nothing else', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER contact_reading_erase_only BEFORE UPDATE ON audit.contact_reading
        FOR EACH ROW EXECUTE FUNCTION audit.erase_only();

      CREATE OR REPLACE FUNCTION outbox_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND ${ERASES} THEN
          RETURN NULL;
        END IF;
        RAISE EXCEPTION 'what was told stays told: % of outbox_event is refused', TG_OP USING ERRCODE = 'K0002';
      END $$;
      CREATE FUNCTION outbox_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) - '{actor,payload}'::text[] <> to_jsonb(OLD) - '{actor,payload}'::text[]
          OR (NEW.actor <> OLD.actor AND NOT (OLD.actor LIKE 'user:%' AND NEW.actor = 'user:erased'))
          OR NEW.payload NOT IN (OLD.payload, OLD.payload || '{"from": null, "to": null}')
        THEN
          RAISE EXCEPTION 'an erasure must take out of an event who told it and when it was, and change nothing else'
            USING ERRCODE = 'K0002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER outbox_erase_only BEFORE UPDATE ON outbox_event
        FOR EACH ROW EXECUTE FUNCTION outbox_erase_only();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER outbox_erase_only ON outbox_event;
      DROP FUNCTION outbox_erase_only;
      CREATE OR REPLACE FUNCTION outbox_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was told stays told: % of outbox_event is refused', TG_OP USING ERRCODE = 'K0002';
      END $$;
      DROP TRIGGER contact_reading_erase_only ON audit.contact_reading;
      DROP FUNCTION audit.erase_only;
      CREATE OR REPLACE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      DROP INDEX audit.contact_reading_by_reader;
      ALTER TABLE person DROP CONSTRAINT person_erased_is_empty, DROP COLUMN erasure_ground, DROP COLUMN erased_at;
    `);
  }
}
