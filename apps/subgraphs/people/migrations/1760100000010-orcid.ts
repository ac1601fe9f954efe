import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ORCID records bring: affiliations with organisations that are known by name or ROR id only, and works. */
export class Orcid1760100000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE affiliation
        ALTER COLUMN organisation_id DROP NOT NULL,
        ADD COLUMN organisation_ror text,
        ADD COLUMN organisation_label text,
        ADD COLUMN organisation_external_id jsonb,
        ADD COLUMN source_key text,
        ADD CONSTRAINT affiliation_names_organisation
          CHECK (organisation_id IS NOT NULL OR organisation_label IS NOT NULL);
      CREATE UNIQUE INDEX affiliation_by_source ON affiliation (source_key);

      CREATE TABLE work (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        person_id uuid NOT NULL,
        source_key text NOT NULL,
        kind text NOT NULL,
        published_year integer,
        published_in text,
        doi text,
        url text,
        external_ids jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT work_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX work_by_source ON work (source_key);
      CREATE INDEX work_by_person ON work (person_id, published_year, id);
      CREATE INDEX work_by_doi ON work (doi);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE work;
      DELETE FROM affiliation WHERE organisation_id IS NULL;
      ALTER TABLE affiliation
        DROP CONSTRAINT affiliation_names_organisation,
        DROP COLUMN source_key,
        DROP COLUMN organisation_external_id,
        DROP COLUMN organisation_label,
        DROP COLUMN organisation_ror,
        ALTER COLUMN organisation_id SET NOT NULL;
    `);
  }
}
