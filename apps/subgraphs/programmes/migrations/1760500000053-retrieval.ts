import { createRetrievalIndex, dropRetrievalIndex } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'topic',
  'programme',
  'project',
  'event',
  'event_session',
  'placement',
  'challenge',
  'interest',
  'commission',
  'introduction',
  'outcome',
  'target',
];

/** When the rows of each source were read there, found by an index. */
export class ProgrammesRetrieval1760500000053 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(createRetrievalIndex(table));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(dropRetrievalIndex(table));
  }
}
