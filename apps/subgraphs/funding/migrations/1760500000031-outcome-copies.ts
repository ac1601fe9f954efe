import { createCopyTable } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of outcomes and commissions, which the programmes subgraph owns. */
export class OutcomeCopies1760500000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${createCopyTable(
        'outcome_copy',
        'kind text, published_on date, project_id uuid, commission_id uuid, award_id uuid',
      )};
      CREATE INDEX outcome_copy_by_project ON outcome_copy (project_id);
      CREATE INDEX outcome_copy_by_commission ON outcome_copy (commission_id);
      CREATE INDEX outcome_copy_by_award ON outcome_copy (award_id);
      ${createCopyTable('commission_copy', 'challenge_id uuid, agreed_on date')};
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outcome_copy, commission_copy');
  }
}
