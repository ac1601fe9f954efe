import { createRetrievalIndex, dropRetrievalIndex } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'funding_scheme',
  'call',
  'application',
  'award',
  'milestone',
  'instalment',
  'payment',
  'exchange_rate',
];

/** When the rows of each source were read there, found by an index. */
export class FundingRetrieval1760500000054 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(createRetrievalIndex(table));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(dropRetrievalIndex(table));
  }
}
