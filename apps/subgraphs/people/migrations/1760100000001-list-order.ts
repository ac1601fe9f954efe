import { CREATE_SORT_TEXT, createListOrderIndexes, dropListOrderIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BY_NAME = { text: 'name', leading: 'visibility' } as const;

/** Orders by language and by time of record, and an index that is small enough to count everybody in it. */
export class PeopleListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      ${createListOrderIndexes('person', BY_NAME)}
      CREATE INDEX person_facets ON person (visibility, country, career_stage);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX person_facets;
      ${dropListOrderIndexes('person', BY_NAME)}
      DROP FUNCTION sort_text;
    `);
  }
}
