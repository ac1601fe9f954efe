import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by one column that many people share: without these, a page sorts all of them. */
export class PeopleOrders1760100600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX person_by_country_alone ON person (visibility, country, id);
      CREATE INDEX person_by_career_stage ON person (visibility, career_stage, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX person_by_country_alone, person_by_career_stage');
  }
}
