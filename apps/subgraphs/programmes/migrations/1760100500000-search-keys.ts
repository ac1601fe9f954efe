import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search reads its own key tables (see packages/database), no longer the documents. */
export class SearchKeys1760100500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP INDEX topic_search, programme_search, project_search, challenge_search, event_search, target_search',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX topic_search ON topic USING gin (search_document gin_trgm_ops);
      CREATE INDEX programme_search ON programme USING gin (search_document gin_trgm_ops);
      CREATE INDEX project_search ON project USING gin (search_document gin_trgm_ops);
      CREATE INDEX challenge_search ON challenge USING gin (search_document gin_trgm_ops);
      CREATE INDEX event_search ON event USING gin (search_document gin_trgm_ops);
      CREATE INDEX target_search ON target USING gin (search_document gin_trgm_ops);
    `);
  }
}
