import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search reads its own key tables (see packages/database), no longer the documents. */
export class SearchKeys1760100500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX person_search');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX person_search ON person USING gin (search_document gin_trgm_ops);
    `);
  }
}
