import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people and organisations are told, and what they want to be told of. */
export class Notification1760360000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE notification (
        id uuid NOT NULL,
        person_id uuid,
        organisation_id uuid,
        kind text NOT NULL,
        status text,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        event_id uuid NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notification_pkey PRIMARY KEY (id),
        CONSTRAINT notification_to_one CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE UNIQUE INDEX notification_once_to_person ON notification (event_id, person_id) WHERE person_id IS NOT NULL;
      CREATE UNIQUE INDEX notification_once_to_organisation ON notification (event_id, organisation_id)
        WHERE organisation_id IS NOT NULL;
      CREATE INDEX notification_by_person ON notification (person_id, created_at, id);
      CREATE INDEX notification_by_organisation ON notification (organisation_id, created_at, id);
      CREATE INDEX notification_unread_by_person ON notification (person_id) WHERE read_at IS NULL;
      CREATE INDEX notification_unread_by_organisation ON notification (organisation_id) WHERE read_at IS NULL;
      CREATE INDEX notification_by_creation ON notification (created_at, id);
      CREATE INDEX notification_by_change ON notification (updated_at, id);

      CREATE TABLE notification_subscription (
        id uuid NOT NULL,
        person_id uuid,
        organisation_id uuid,
        kinds text[] NOT NULL,
        topic_ids uuid[] NOT NULL,
        subject_ids uuid[] NOT NULL,
        ended_at timestamptz(3),
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notification_subscription_pkey PRIMARY KEY (id),
        CONSTRAINT notification_subscription_of_one CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE INDEX notification_subscription_by_person ON notification_subscription (person_id) WHERE ended_at IS NULL;
      CREATE INDEX notification_subscription_by_organisation ON notification_subscription (organisation_id)
        WHERE ended_at IS NULL;
      CREATE INDEX notification_subscription_by_topic ON notification_subscription USING gin (topic_ids)
        WHERE ended_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notification, notification_subscription');
  }
}
