import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which time zone the deadline of a challenge ends. */
export class DeadlineZones1760310000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE challenge ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE challenge DROP COLUMN time_zone');
  }
}
