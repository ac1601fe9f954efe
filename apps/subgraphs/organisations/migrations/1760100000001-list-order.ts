import { CREATE_SORT_TEXT, createListOrderIndexes, dropListOrderIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = [
  ['organisation', { text: 'name' }],
  ['agreement', { text: 'title' }],
] as const;

/** Orders by language and by time of record. */
export class OrganisationsListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      ${LISTS.map(([table, options]) => createListOrderIndexes(table, options)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${LISTS.map(([table, options]) => dropListOrderIndexes(table, options)).join('\n')}
      DROP FUNCTION sort_text;
    `);
  }
}
