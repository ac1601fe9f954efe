import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The table of receipts, the same in every subgraph: what became of an action that was sent with an idempotency key. Kept
 * for ever, and without journal: it tells of requests, not of the world.
 */
export class ActionReceipts1760300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE action_receipt (
        caller text NOT NULL,
        key text NOT NULL,
        action text NOT NULL,
        fingerprint text NOT NULL,
        entity_id uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT action_receipt_pkey PRIMARY KEY (caller, key)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE action_receipt');
  }
}
