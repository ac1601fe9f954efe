import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a challenge was ever published: a draft that is given up stays its owner's own. Of one that is a draft now its status tells. */
export class PublishedChallenges1760310000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE challenge ADD COLUMN is_published boolean NOT NULL DEFAULT true;
      ALTER TABLE challenge ADD CONSTRAINT challenge_published
        CHECK (is_published OR status IN ('DRAFT', 'CANCELLED'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE challenge DROP COLUMN is_published');
  }
}
