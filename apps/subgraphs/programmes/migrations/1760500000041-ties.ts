import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_TIES, createTieSource, dropTieSource } from '../src/tie/tie-source';
import { tieSources } from '../src/tie/tie-sources';

/** What each person and organisation is tied to, for networks and paths. */
export class Ties1760500000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_TIES);
    for (const source of tieSources) await queryRunner.query(createTieSource(source));
    await queryRunner.query('ANALYZE derived.tie');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const source of tieSources) await queryRunner.query(dropTieSource(source));
    await queryRunner.query('DROP TABLE derived.tie');
  }
}
