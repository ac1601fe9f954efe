import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL`;

const PERIOD = `
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY'`;

/** What people studied, what they can be asked for, how they are reached, and what they agreed to. */
export class EducationAvailabilityContactConsent1760100000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE affiliation ADD COLUMN country text;
      CREATE INDEX affiliation_by_country ON affiliation (country, person_id);

      CREATE TABLE education (${RECORDED},
        level text NOT NULL,
        degree jsonb NOT NULL DEFAULT '[]',
        topic_id uuid,
        organisation_id uuid,
        institution jsonb NOT NULL DEFAULT '[]',
        country text,${PERIOD},
        CONSTRAINT education_pkey PRIMARY KEY (id)
      );
      CREATE INDEX education_by_person ON education (person_id);
      CREATE INDEX education_by_organisation ON education (organisation_id, person_id, period_from, period_to);
      CREATE INDEX education_by_topic ON education (topic_id, level, person_id);

      CREATE TABLE availability (${RECORDED},
        purpose text NOT NULL,${PERIOD},
        modes text[] NOT NULL,
        countries text[] NOT NULL DEFAULT '{}',
        note jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT availability_pkey PRIMARY KEY (id)
      );
      CREATE INDEX availability_by_person ON availability (person_id);
      CREATE INDEX availability_by_purpose ON availability (purpose, period_from, period_to, person_id);

      CREATE TABLE contact_point (${RECORDED},
        kind text NOT NULL,
        value text NOT NULL,
        visibility text NOT NULL DEFAULT 'PRIVATE',
        CONSTRAINT contact_point_pkey PRIMARY KEY (id)
      );
      CREATE INDEX contact_point_by_person ON contact_point (person_id);

      CREATE TABLE consent (${RECORDED},
        purpose text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3),
        text_version text NOT NULL,
        CONSTRAINT consent_pkey PRIMARY KEY (id)
      );
      CREATE INDEX consent_by_person ON consent (person_id, purpose);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE consent, contact_point, availability, education;
      DROP INDEX affiliation_by_country;
      ALTER TABLE affiliation DROP COLUMN country;
    `);
  }
}
