import { createRetrievalIndex, dropRetrievalIndex } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the people of each source were read there, found by an index. */
export class PeopleRetrieval1760500000051 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createRetrievalIndex('person', 'visibility'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(dropRetrievalIndex('person'));
  }
}
