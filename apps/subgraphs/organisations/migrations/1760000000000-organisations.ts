import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their relationships, and agreements. */
export class Organisations1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE organisation (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        names jsonb NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        ror text,
        own_names jsonb NOT NULL DEFAULT '[]',
        kind text NOT NULL,
        sector text,
        status text NOT NULL,
        country text,
        locations jsonb NOT NULL,
        established_year integer,
        description jsonb NOT NULL DEFAULT '[]',
        external_ids jsonb NOT NULL DEFAULT '[]',
        links jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT organisation_pkey PRIMARY KEY (id),
        CONSTRAINT organisation_ror_key UNIQUE (ror)
      );
      CREATE INDEX organisation_by_name ON organisation (sort_name, id);
      CREATE INDEX organisation_by_country ON organisation (country, sort_name, id);
      CREATE INDEX organisation_search ON organisation USING gin (search_document gin_trgm_ops);

      CREATE TABLE organisation_relationship (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        related_organisation_id uuid,
        related_ror text,
        label text,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT organisation_relationship_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX organisation_relationship_by_id
        ON organisation_relationship (organisation_id, kind, related_organisation_id);
      CREATE UNIQUE INDEX organisation_relationship_by_ror
        ON organisation_relationship (organisation_id, kind, related_ror);

      CREATE TABLE agreement (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        parent_agreement_id uuid,
        signed_on date,
        description jsonb NOT NULL DEFAULT '[]',
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT agreement_pkey PRIMARY KEY (id)
      );
      CREATE INDEX agreement_by_title ON agreement (sort_title, id);
      CREATE INDEX agreement_by_parent ON agreement (parent_agreement_id);
      CREATE INDEX agreement_search ON agreement USING gin (search_document gin_trgm_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement, organisation_relationship, organisation');
  }
}
