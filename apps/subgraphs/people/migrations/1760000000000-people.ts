import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, and what they know, work for, belong to and speak. */
export class People1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE person (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        names jsonb NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        orcid text,
        country text,
        career_stage text,
        biography jsonb NOT NULL DEFAULT '[]',
        external_ids jsonb NOT NULL DEFAULT '[]',
        visibility text NOT NULL,
        CONSTRAINT person_pkey PRIMARY KEY (id),
        CONSTRAINT person_orcid_key UNIQUE (orcid)
      );
      CREATE INDEX person_by_name ON person (visibility, sort_name, id);
      CREATE INDEX person_by_country ON person (visibility, country, sort_name, id);
      CREATE INDEX person_search ON person USING gin (search_document gin_trgm_ops);

      CREATE TABLE expertise (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        level text NOT NULL,
        years integer NOT NULL,
        evidence jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT expertise_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX expertise_by_person ON expertise (person_id, topic_id);
      CREATE INDEX expertise_by_topic ON expertise (topic_id, level, person_id);

      CREATE TABLE affiliation (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role jsonb NOT NULL DEFAULT '[]',
        department jsonb NOT NULL DEFAULT '[]',
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT affiliation_pkey PRIMARY KEY (id)
      );
      CREATE INDEX affiliation_by_person ON affiliation (person_id);
      CREATE INDEX affiliation_by_organisation ON affiliation (organisation_id, person_id, period_from, period_to);

      CREATE TABLE membership (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role jsonb NOT NULL DEFAULT '[]',
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT membership_pkey PRIMARY KEY (id)
      );
      CREATE INDEX membership_by_person ON membership (person_id);
      CREATE INDEX membership_by_organisation ON membership (organisation_id, person_id, period_from, period_to);

      CREATE TABLE person_language (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL,
        lang text NOT NULL,
        level text NOT NULL,
        CONSTRAINT person_language_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX person_language_by_person ON person_language (person_id, lang);
      CREATE INDEX person_language_by_language ON person_language (lang, level, person_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE person_language, membership, affiliation, expertise, person');
  }
}
