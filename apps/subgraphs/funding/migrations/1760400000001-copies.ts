import { createOrganisationCopyTable, createTopicCopyTable } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of organisations and topics, which other subgraphs own. */
export class FundingCopies1760400000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createOrganisationCopyTable());
    await queryRunner.query(createTopicCopyTable());
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_copy, topic_copy');
  }
}
