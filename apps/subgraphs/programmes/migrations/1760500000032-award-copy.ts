import { createCopyTable } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of awards, which the funding subgraph owns. */
export class AwardCopy1760500000032 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createCopyTable('award_copy', 'project_id uuid, titles jsonb'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE award_copy');
  }
}
