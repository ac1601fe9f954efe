import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What grants of 360Giving bring: organisations that are known by name or an id of others, and awards without a scheme. */
export class ThreeSixtyGiving1760100000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE funding_scheme ADD COLUMN source_key text;
      CREATE UNIQUE INDEX funding_scheme_by_source ON funding_scheme (source_key);

      ALTER TABLE award
        ALTER COLUMN funding_scheme_id DROP NOT NULL,
        ADD COLUMN description jsonb NOT NULL DEFAULT '[]';

      ALTER TABLE award_commitment
        ALTER COLUMN funder_organisation_id DROP NOT NULL,
        ADD COLUMN funder_ror text,
        ADD COLUMN funder_label text,
        ADD COLUMN funder_external_id jsonb,
        ADD COLUMN source_key text,
        ADD CONSTRAINT award_commitment_names_funder
          CHECK (funder_organisation_id IS NOT NULL OR funder_label IS NOT NULL);
      CREATE UNIQUE INDEX award_commitment_by_source ON award_commitment (source_key);

      ALTER TABLE award_recipient
        ALTER COLUMN organisation_id DROP NOT NULL,
        ADD COLUMN organisation_ror text,
        ADD COLUMN organisation_label text,
        ADD COLUMN organisation_external_id jsonb,
        ADD COLUMN source_key text,
        ADD CONSTRAINT award_recipient_names_organisation
          CHECK (organisation_id IS NOT NULL OR organisation_label IS NOT NULL);
      CREATE UNIQUE INDEX award_recipient_by_source ON award_recipient (source_key);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM award_recipient WHERE organisation_id IS NULL;
      ALTER TABLE award_recipient
        DROP CONSTRAINT award_recipient_names_organisation,
        DROP COLUMN source_key,
        DROP COLUMN organisation_external_id,
        DROP COLUMN organisation_label,
        DROP COLUMN organisation_ror,
        ALTER COLUMN organisation_id SET NOT NULL;

      DELETE FROM award_commitment WHERE funder_organisation_id IS NULL;
      ALTER TABLE award_commitment
        DROP CONSTRAINT award_commitment_names_funder,
        DROP COLUMN source_key,
        DROP COLUMN funder_external_id,
        DROP COLUMN funder_label,
        DROP COLUMN funder_ror,
        ALTER COLUMN funder_organisation_id SET NOT NULL;

      DELETE FROM award WHERE funding_scheme_id IS NULL;
      ALTER TABLE award DROP COLUMN description, ALTER COLUMN funding_scheme_id SET NOT NULL;

      ALTER TABLE funding_scheme DROP COLUMN source_key;
    `);
  }
}
