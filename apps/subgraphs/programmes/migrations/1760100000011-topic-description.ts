import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What classifications tell of a topic beside its name. */
export class TopicDescription1760100000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE topic
        ADD COLUMN description jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN external_ids jsonb NOT NULL DEFAULT '[]';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE topic DROP COLUMN description, DROP COLUMN external_ids');
  }
}
