import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of an organisation find the rows that know its ROR id only. */
export class OrganisationByRor1760100100001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX award_commitment_by_ror ON award_commitment (funder_ror, award_id);
      CREATE INDEX award_recipient_by_ror ON award_recipient (organisation_ror, award_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX award_commitment_by_ror, award_recipient_by_ror');
  }
}
