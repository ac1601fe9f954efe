import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Webhooks, and what is sent to them. Secrets and messages stand in a schema of their own, without a journal: a secret must
 * not outlive its time, and how often something was sent is nothing that is recorded of the world.
 */
export class Webhook1760360000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE webhook (
        id uuid NOT NULL,
        person_id uuid,
        organisation_id uuid,
        url text NOT NULL,
        kinds text[] NOT NULL,
        status text NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT webhook_pkey PRIMARY KEY (id),
        CONSTRAINT webhook_of_one CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE INDEX webhook_by_person ON webhook (person_id);
      CREATE INDEX webhook_by_organisation ON webhook (organisation_id);

      CREATE SCHEMA delivery;

      CREATE TABLE delivery.secret (
        id uuid NOT NULL,
        webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        sealed bytea NOT NULL,
        made_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        CONSTRAINT secret_pkey PRIMARY KEY (id)
      );
      CREATE INDEX secret_of_webhook ON delivery.secret (webhook_id);

      -- How it stands with a webhook that fails; none while all goes well.
      CREATE TABLE delivery.failure (
        webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        attempts integer NOT NULL,
        since timestamptz(3) NOT NULL,
        resume_at timestamptz(3) NOT NULL,
        CONSTRAINT failure_pkey PRIMARY KEY (webhook_id)
      );

      CREATE TABLE delivery.message (
        webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        notification_id uuid NOT NULL REFERENCES notification ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'PENDING',
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL,
        last_attempt_at timestamptz(3),
        delivered_at timestamptz(3),
        response_status integer,
        fault text,
        CONSTRAINT message_pkey PRIMARY KEY (webhook_id, notification_id),
        CONSTRAINT message_state CHECK (state IN ('PENDING', 'DELIVERED', 'GIVEN_UP'))
      );
      CREATE INDEX message_of_notification ON delivery.message (notification_id);
      CREATE INDEX message_pending ON delivery.message (webhook_id, next_attempt_at, notification_id) WHERE state = 'PENDING';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA delivery CASCADE; DROP TABLE webhook');
  }
}
