import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of events, the same in every subgraph: what it has told (`outbox_event`), how far it has read others
 * (`event_cursor`), and what it could not do (`event_fault`). All without journal: what events change is in it.
 *
 * The writers' lock of the journal makes positions follow the commits, so that none appears before one that was read.
 */
export class Outbox1760300000024 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox_event (
        position bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL,
        type text NOT NULL,
        version integer NOT NULL,
        subject_id uuid NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        actor text NOT NULL,
        CONSTRAINT outbox_event_pkey PRIMARY KEY (position),
        CONSTRAINT outbox_event_id UNIQUE (id)
      );
      CREATE INDEX outbox_event_of_type ON outbox_event (type, position);

      CREATE FUNCTION outbox_begin() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM journal_lock();
        RETURN NULL;
      END $$;
      CREATE FUNCTION outbox_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was told stays told: % of outbox_event is refused', TG_OP USING ERRCODE = 'K0002';
      END $$;
      CREATE TRIGGER outbox_begin BEFORE INSERT ON outbox_event
        FOR EACH STATEMENT EXECUTE FUNCTION outbox_begin();
      CREATE TRIGGER outbox_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON outbox_event
        FOR EACH STATEMENT EXECUTE FUNCTION outbox_refuse();

      CREATE TABLE event_cursor (
        source text NOT NULL,
        type text NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        moved_at timestamptz(3) NOT NULL,
        CONSTRAINT event_cursor_pkey PRIMARY KEY (source, type)
      );

      CREATE TABLE event_fault (
        source text NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        reason text NOT NULL,
        attempts integer NOT NULL,
        first_failed_at timestamptz(3) NOT NULL,
        last_failed_at timestamptz(3) NOT NULL,
        skipped_at timestamptz(3),
        skip_reason text,
        CONSTRAINT event_fault_pkey PRIMARY KEY (source, position),
        CONSTRAINT event_fault_skipped_for_a_reason CHECK ((skipped_at IS NULL) = (skip_reason IS NULL))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE event_fault, event_cursor, outbox_event; DROP FUNCTION outbox_begin, outbox_refuse',
    );
  }
}
