import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is on two stays at the same time that were agreed here. What other sources tell may contradict itself. */
export class StaysApart1760320000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      ALTER TABLE placement ADD CONSTRAINT placement_stays_apart
        EXCLUDE USING gist (person_id WITH =, daterange(period_from, period_to) WITH &&)
        WHERE (status IN ('APPROVED', 'ON_STAY', 'RETURNED') AND provenance ->> 'source' = 'KAKEHASHI');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE placement DROP CONSTRAINT placement_stays_apart');
  }
}
