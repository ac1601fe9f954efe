import { createListOrderIndexes, dropListOrderIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = [
  ['instalment', {}],
  ['payment', {}],
  ['application', { text: 'title' }],
  ['milestone', { text: 'title' }],
] as const;

/** Orders by language and by time of record. */
export class FundingListOrderOfNewLists1760120000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${LISTS.map(([table, options]) => createListOrderIndexes(table, options)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${LISTS.map(([table, options]) => dropListOrderIndexes(table, options)).join('\n')}
    `);
  }
}
