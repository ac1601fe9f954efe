import { createCopyTable } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept here of organisations and topics, which other subgraphs own. */
export class PeopleCopies1760400000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${createCopyTable(
        'organisation_copy',
        'ror text, kind text, sector text, country text, status text, names jsonb',
      )};
      CREATE INDEX organisation_copy_by_ror ON organisation_copy (ror);
      ${createCopyTable('topic_copy', 'parent_id uuid, code text, scheme text, names jsonb, path uuid[]')};
      CREATE INDEX topic_copy_below ON topic_copy USING gin (path);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation_copy, topic_copy');
  }
}
