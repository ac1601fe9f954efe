import { createCopyTable } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of organisations, which other subgraphs own. */
export class ProgrammesCopies1760400000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${createCopyTable(
        'organisation_copy',
        'ror text, kind text, sector text, country text, status text, names jsonb',
      )};
      CREATE INDEX organisation_copy_by_ror ON organisation_copy (ror);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_copy');
  }
}
