import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Educations that a source tells without their level, at an institution that it knows by a ROR id or another one. */
export class EducationSource1760100000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE education
        ALTER COLUMN level DROP NOT NULL,
        ADD COLUMN organisation_ror text,
        ADD COLUMN organisation_external_id jsonb,
        ADD COLUMN source_key text;
      CREATE UNIQUE INDEX education_by_source ON education (source_key);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM education WHERE level IS NULL;
      ALTER TABLE education
        DROP COLUMN source_key,
        DROP COLUMN organisation_external_id,
        DROP COLUMN organisation_ror,
        ALTER COLUMN level SET NOT NULL;
    `);
  }
}
