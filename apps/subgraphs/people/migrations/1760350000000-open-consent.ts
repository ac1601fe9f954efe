import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person has agreed to one thing once at a time. */
export class OpenConsent1760350000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Of several that hold, the first stays.
      UPDATE consent SET withdrawn_at = given_at WHERE id IN (
        SELECT id FROM (
          SELECT id, row_number() OVER (PARTITION BY person_id, purpose ORDER BY given_at, id) AS place
          FROM consent WHERE withdrawn_at IS NULL
        ) placed WHERE place > 1
      );
      CREATE UNIQUE INDEX consent_open ON consent (person_id, purpose) WHERE withdrawn_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX consent_open');
  }
}
