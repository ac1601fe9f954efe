import { carryJournal } from '@kakehashi/database';
import { createStatusChangeIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = ['organisation', 'agreement'] as const;

/** The tables of statuses have the names, columns and indexes that they have in every subgraph. */
export class StatusTables1760200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const owner of OWNERS) {
      await queryRunner.query(`
        ALTER TABLE ${owner}_status RENAME TO ${owner}_status_change;
        ALTER TABLE ${owner}_status_change RENAME CONSTRAINT ${owner}_status_pkey TO ${owner}_status_change_pkey;
        ALTER TABLE ${owner}_status_change ALTER reason DROP DEFAULT;
        DROP INDEX ${owner}_status_by_${owner};
        ${createStatusChangeIndexes(owner)}
        ${carryJournal({ from: `${owner}_status`, to: `${owner}_status_change` })}
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const owner of OWNERS) {
      await queryRunner.query(`
        DROP INDEX ${owner}_status_change_by_${owner}, ${owner}_status_change_by_status;
        ALTER TABLE ${owner}_status_change ALTER reason SET DEFAULT '[]';
        ALTER TABLE ${owner}_status_change RENAME CONSTRAINT ${owner}_status_change_pkey TO ${owner}_status_pkey;
        ALTER TABLE ${owner}_status_change RENAME TO ${owner}_status;
        CREATE INDEX ${owner}_status_by_${owner} ON ${owner}_status (${owner}_id);
        ${carryJournal({ from: `${owner}_status_change`, to: `${owner}_status` })}
      `);
    }
  }
}
