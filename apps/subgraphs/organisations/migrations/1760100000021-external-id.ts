import { createExternalIdTable, dropExternalIdTable } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ids that others gave, one a row, so that one is found through an index. */
export class OrganisationExternalId1760100000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createExternalIdTable('organisation'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropExternalIdTable('organisation'));
  }
}
