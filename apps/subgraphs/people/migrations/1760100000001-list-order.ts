import { CREATE_SORT_TEXT } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by language and by time of record, and an index that is small enough to count everybody in it. */
export class PeopleListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      CREATE INDEX person_by_name_vi
        ON person (visibility, (sort_text(names, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX person_by_name_ja
        ON person (visibility, (sort_text(names, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX person_by_creation ON person (visibility, created_at, id);
      CREATE INDEX person_by_change ON person (visibility, updated_at, id);

      CREATE INDEX person_facets ON person (visibility, country, career_stage);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX person_facets;
      DROP INDEX person_by_name_vi, person_by_name_ja, person_by_creation, person_by_change;
      DROP FUNCTION sort_text;
    `);
  }
}
