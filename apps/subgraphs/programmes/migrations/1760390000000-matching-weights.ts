import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts how much when people are matched with the challenges of a programme. */
export class MatchingWeights1760390000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE matching_weight (
        programme_id uuid NOT NULL,
        component text NOT NULL,
        weight integer NOT NULL,
        CONSTRAINT matching_weight_pkey PRIMARY KEY (programme_id, component),
        CONSTRAINT matching_weight_is_a_share CHECK (weight BETWEEN 0 AND 100)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE matching_weight');
  }
}
