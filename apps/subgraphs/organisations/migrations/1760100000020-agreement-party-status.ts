import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1`;

const PERIOD = `
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY'`;

/** Who is party to an agreement, and what organisations and agreements were when. */
export class AgreementPartyStatus1760100000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_party (${RECORDED},
        agreement_id uuid NOT NULL,
        organisation_id uuid,
        country text,
        role text NOT NULL,${PERIOD},
        CONSTRAINT agreement_party_pkey PRIMARY KEY (id),
        CONSTRAINT agreement_party_is_one CHECK ((organisation_id IS NULL) <> (country IS NULL))
      );
      CREATE INDEX agreement_party_by_agreement ON agreement_party (agreement_id);
      CREATE INDEX agreement_party_by_organisation ON agreement_party (organisation_id, agreement_id);
      CREATE INDEX agreement_party_by_country ON agreement_party (country, agreement_id);

      CREATE TABLE organisation_status (${RECORDED},
        organisation_id uuid NOT NULL,
        status text NOT NULL,
        reason jsonb NOT NULL DEFAULT '[]',${PERIOD},
        CONSTRAINT organisation_status_pkey PRIMARY KEY (id)
      );
      CREATE INDEX organisation_status_by_organisation ON organisation_status (organisation_id);

      CREATE TABLE agreement_status (${RECORDED},
        agreement_id uuid NOT NULL,
        status text NOT NULL,
        reason jsonb NOT NULL DEFAULT '[]',${PERIOD},
        CONSTRAINT agreement_status_pkey PRIMARY KEY (id)
      );
      CREATE INDEX agreement_status_by_agreement ON agreement_status (agreement_id);

      CREATE INDEX organisation_relationship_by_related
        ON organisation_relationship (related_organisation_id, kind, organisation_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX organisation_relationship_by_related;
      DROP TABLE agreement_status, organisation_status, agreement_party;
    `);
  }
}
