import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of events, participation in them, and the histories of statuses. */
export class SessionsAndStatuses1760100000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE event_session (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        event_id uuid NOT NULL,
        position integer NOT NULL,
        held_on date,
        starts_at timestamptz(3),
        ends_at timestamptz(3),
        time_zone text,
        place jsonb NOT NULL,
        CONSTRAINT event_session_pkey PRIMARY KEY (id),
        CONSTRAINT event_session_ends_after_start CHECK (ends_at > starts_at)
      );
      CREATE INDEX event_session_by_title ON event_session (sort_title, id);
      CREATE INDEX event_session_by_day ON event_session (held_on DESC NULLS LAST, id DESC);
      CREATE INDEX event_session_by_event ON event_session (event_id, position, id);

      CREATE TABLE event_session_topic (
        session_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT event_session_topic_pkey PRIMARY KEY (session_id, topic_id)
      );
      CREATE INDEX event_session_topic_by_topic ON event_session_topic (topic_id, session_id);

      ALTER TABLE participation ADD COLUMN session_id uuid;
      ALTER TABLE participation DROP CONSTRAINT participation_in_one;
      ALTER TABLE participation
        ADD CONSTRAINT participation_in_one CHECK (num_nonnulls(project_id, event_id, session_id) = 1);
      CREATE INDEX participation_by_session ON participation (session_id, position, id);

      CREATE TABLE status_change (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        status text NOT NULL,
        reason jsonb NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT status_change_pkey PRIMARY KEY (id)
      );
      CREATE INDEX status_change_by_subject ON status_change (subject_id, subject_kind, period_from, id);
      CREATE INDEX status_change_by_status ON status_change (subject_kind, status, subject_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE status_change;
      DELETE FROM participation WHERE session_id IS NOT NULL;
      ALTER TABLE participation DROP COLUMN session_id;
      ALTER TABLE participation ADD CONSTRAINT participation_in_one CHECK (num_nonnulls(project_id, event_id) = 1);
      DROP TABLE event_session_topic, event_session;
    `);
  }
}
