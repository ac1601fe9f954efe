import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search reads its own key tables (see packages/database), no longer the documents. */
export class SearchKeys1760100500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX organisation_search, agreement_search');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX organisation_search ON organisation USING gin (search_document gin_trgm_ops);
      CREATE INDEX agreement_search ON agreement USING gin (search_document gin_trgm_ops);
    `);
  }
}
