import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What matching reads of people: what came of their work, with whom they applied, and who shows most on a topic. */
export class Matching1760390000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE track_record (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        CONSTRAINT track_record_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX track_record_by_person ON track_record (person_id, kind, subject_id);

      CREATE TABLE application_person (
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        person_id uuid NOT NULL,
        submitted_on date NOT NULL,
        CONSTRAINT application_person_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX application_person_once ON application_person (application_id, person_id);
      CREATE INDEX application_person_by_person ON application_person (person_id, submitted_on, application_id);

      CREATE TABLE application_organisation (
        application_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        CONSTRAINT application_organisation_pkey PRIMARY KEY (application_id, organisation_id)
      );

      -- Evidence stands newest first.
      CREATE INDEX expertise_by_strength
        ON expertise (topic_id, level, (coalesce((evidence -> 0 ->> 'year')::integer, 0)) DESC, person_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX expertise_by_strength;
      DROP TABLE application_organisation, application_person, track_record;
    `);
  }
}
