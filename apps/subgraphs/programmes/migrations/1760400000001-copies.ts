import { createOrganisationCopyTable } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of organisations, which other subgraphs own. */
export class ProgrammesCopies1760400000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createOrganisationCopyTable());
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_copy');
  }
}
