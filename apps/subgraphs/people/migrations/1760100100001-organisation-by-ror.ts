import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of an organisation find the rows that know its ROR id only. */
export class OrganisationByRor1760100100001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX affiliation_by_ror ON affiliation (organisation_ror, person_id, period_from, period_to);
      CREATE INDEX education_by_ror ON education (organisation_ror, person_id, period_from, period_to);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX affiliation_by_ror, education_by_ror');
  }
}
