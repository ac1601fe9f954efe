import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The table of people whose data was erased, the same in every subgraph: only their ids, so that nobody acts in their name any
 * more whose token is still good. Without journal: that it happened is recorded where the data was.
 */
export class ErasedPeople1760370000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE erased_person (
        id uuid NOT NULL,
        CONSTRAINT erased_person_pkey PRIMARY KEY (id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE erased_person');
  }
}
