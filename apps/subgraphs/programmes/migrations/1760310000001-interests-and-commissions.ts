import { createStatusChangeTable } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `status NOT IN ('DECLINED', 'WITHDRAWN')`;

/** Histories of interests, one open interest of somebody in a challenge, proposals, and one commission under way. */
export class InterestsAndCommissions1760310000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${createStatusChangeTable('interest')}

      -- Of two open ones by the same, the first stays.
      UPDATE interest SET status = 'WITHDRAWN' WHERE id IN (
        SELECT id FROM (
          SELECT id, row_number() OVER (
            PARTITION BY challenge_id, person_id, CASE WHEN person_id IS NULL THEN organisation_id END
            ORDER BY expressed_on, id
          ) AS place FROM interest WHERE ${OPEN}
        ) placed WHERE place > 1
      );
      CREATE UNIQUE INDEX interest_open_of_person ON interest (challenge_id, person_id) WHERE ${OPEN};
      CREATE UNIQUE INDEX interest_open_of_organisation ON interest (challenge_id, organisation_id)
        WHERE person_id IS NULL AND ${OPEN};

      CREATE TABLE commission_proposal (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        commission_id uuid NOT NULL,
        proposed_by text NOT NULL,
        intellectual_property_terms text,
        intellectual_property_note jsonb NOT NULL,
        deliverables jsonb NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        amount_minor_units bigint,
        currency text,
        CONSTRAINT commission_proposal_pkey PRIMARY KEY (id),
        CONSTRAINT commission_proposal_fee CHECK (num_nulls(amount_minor_units, currency) IN (0, 2))
      );
      CREATE INDEX commission_proposal_by_commission ON commission_proposal (commission_id, created_at, id);

      ALTER TABLE commission ADD COLUMN proposal_id uuid;
      CREATE UNIQUE INDEX commission_under_way ON commission (challenge_id)
        WHERE status IN ('AGREED', 'DELIVERED', 'ACCEPTED');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX commission_under_way;
      ALTER TABLE commission DROP COLUMN proposal_id;
      DROP TABLE commission_proposal;
      DROP INDEX interest_open_of_organisation;
      DROP INDEX interest_open_of_person;
      DROP TABLE interest_status_change;
    `);
  }
}
