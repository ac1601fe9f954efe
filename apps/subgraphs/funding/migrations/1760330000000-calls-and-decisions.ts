import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do with calls: countries of applicants, amounts of decisions, who reviews what, and where people belong. */
export class CallsAndDecisions1760330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE applicant ADD country text;

      CREATE UNIQUE INDEX application_part_of_call_part ON application_part (call_part_id, application_id);

      ALTER TABLE decision
        ADD amount_minor_units bigint,
        ADD currency text,
        ADD amount numeric,
        ADD CONSTRAINT decision_amount_is_whole CHECK (num_nonnulls(amount_minor_units, currency, amount) IN (0, 3)),
        ADD CONSTRAINT decision_amount_is_of_award CHECK (outcome = 'AWARD' OR amount_minor_units IS NULL),
        ADD CONSTRAINT decision_amount_is_positive CHECK (amount_minor_units > 0);

      CREATE TABLE review_assignment (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        application_id uuid NOT NULL,
        application_part_id uuid NOT NULL,
        funder_organisation_id uuid NOT NULL,
        reviewer_person_id uuid NOT NULL,
        declared_organisation_ids uuid[] NOT NULL,
        CONSTRAINT review_assignment_pkey PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX review_assignment_once ON review_assignment (reviewer_person_id, application_id);
      CREATE INDEX review_assignment_by_part ON review_assignment (application_part_id, id);
      CREATE INDEX review_assignment_by_funder ON review_assignment (funder_organisation_id, id);

      ALTER TABLE review
        ADD assignment_id uuid,
        ADD CONSTRAINT review_assignment_id_key UNIQUE (assignment_id);

      CREATE TABLE person_organisation (
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        CONSTRAINT person_organisation_pkey PRIMARY KEY (person_id, organisation_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE person_organisation, review_assignment;
      ALTER TABLE review DROP assignment_id;
      ALTER TABLE decision DROP amount_minor_units, DROP currency, DROP amount;
      DROP INDEX application_part_of_call_part;
      ALTER TABLE applicant DROP country;
    `);
  }
}
