import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search reads its own key tables (see packages/database), no longer the documents. */
export class SearchKeys1760100500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX funding_scheme_search, call_search, award_search');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX funding_scheme_search ON funding_scheme USING gin (search_document gin_trgm_ops);
      CREATE INDEX call_search ON call USING gin (search_document gin_trgm_ops);
      CREATE INDEX award_search ON award USING gin (search_document gin_trgm_ops);
    `);
  }
}
