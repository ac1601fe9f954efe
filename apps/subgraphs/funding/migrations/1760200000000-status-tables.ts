import { createStatusChangeIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = ['call', 'application', 'award'] as const;

/** The tables of statuses have the indexes that they have in every subgraph. */
export class StatusTables1760200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const owner of OWNERS) {
      await queryRunner.query(`DROP INDEX ${owner}_status_change_by_${owner}; ${createStatusChangeIndexes(owner)}`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const owner of OWNERS) {
      await queryRunner.query(`
        DROP INDEX ${owner}_status_change_by_${owner}, ${owner}_status_change_by_status;
        CREATE INDEX ${owner}_status_change_by_${owner} ON ${owner}_status_change (${owner}_id, period_from);
      `);
    }
  }
}
