import { currencyDecimals } from '@kakehashi/shared-types';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns that every recorded thing has. */
const RECORDED = `
  id uuid NOT NULL,
  provenance jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1`;

/** The columns that every titled thing has beside those. */
const TITLED = `
  titles jsonb NOT NULL,
  sort_title text COLLATE "und-x-icu" NOT NULL,
  search_document text NOT NULL`;

const PERIOD = `
  period_from date,
  period_to date,
  period_precision text NOT NULL DEFAULT 'DAY'`;

/** Dated statuses of a table's rows. */
const statusTable = (owner: string) => `
  CREATE TABLE ${owner}_status_change (${RECORDED},
    ${owner}_id uuid NOT NULL,
    status text NOT NULL,
    reason jsonb NOT NULL,
    ${PERIOD},
    CONSTRAINT ${owner}_status_change_pkey PRIMARY KEY (id)
  );
  CREATE INDEX ${owner}_status_change_by_${owner} ON ${owner}_status_change (${owner}_id, period_from);`;

/** Calls part by part; applications with what funders make of them; the way from a commitment to its payments. */
export class FundingApplications1760120000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE call ADD closes_at timestamptz(3), ADD time_zone text;

      ALTER TABLE call_part
        ADD rules jsonb NOT NULL DEFAULT '[]',
        ADD overhead_cap_percent numeric,
        ADD budget numeric,
        ADD eligibility_countries text[] NOT NULL DEFAULT '{}',
        ADD eligibility_career_stages text[] NOT NULL DEFAULT '{}',
        ADD eligibility_organisation_kinds text[] NOT NULL DEFAULT '{}',
        ADD eligibility_maximum_months integer,
        ADD CONSTRAINT call_part_overhead_is_a_share CHECK (overhead_cap_percent BETWEEN 0 AND 100);
      ALTER TABLE call_part
        ALTER rules DROP DEFAULT,
        ALTER eligibility_countries DROP DEFAULT,
        ALTER eligibility_career_stages DROP DEFAULT,
        ALTER eligibility_organisation_kinds DROP DEFAULT;

      CREATE TABLE application (${RECORDED}, ${TITLED},
        abstract jsonb NOT NULL,
        funding_scheme_id uuid NOT NULL,
        call_id uuid,
        project_id uuid,
        submitted_on date,
        duration_months integer,
        status text NOT NULL,
        CONSTRAINT application_pkey PRIMARY KEY (id),
        CONSTRAINT application_is_submitted CHECK (status = 'DRAFT' OR submitted_on IS NOT NULL)
      );
      CREATE INDEX application_by_submission ON application (submitted_on, id);
      CREATE INDEX application_by_title ON application (sort_title, id);
      CREATE INDEX application_by_scheme ON application (funding_scheme_id, submitted_on, id);
      CREATE INDEX application_by_call ON application (call_id, submitted_on, id);
      CREATE INDEX application_by_project ON application (project_id, submitted_on, id);

      CREATE TABLE application_topic (
        application_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT application_topic_pkey PRIMARY KEY (application_id, topic_id)
      );
      CREATE INDEX application_topic_by_topic ON application_topic (topic_id, application_id);

      CREATE TABLE applicant (${RECORDED},
        application_id uuid NOT NULL,
        position integer NOT NULL,
        person_id uuid,
        organisation_id uuid,
        role text NOT NULL,
        CONSTRAINT applicant_pkey PRIMARY KEY (id),
        CONSTRAINT applicant_is_one_party CHECK (num_nonnulls(person_id, organisation_id) = 1)
      );
      CREATE INDEX applicant_by_application ON applicant (application_id, position);
      CREATE INDEX applicant_by_person ON applicant (person_id, application_id);
      CREATE INDEX applicant_by_organisation ON applicant (organisation_id, application_id);

      CREATE TABLE application_part (${RECORDED},
        application_id uuid NOT NULL,
        position integer NOT NULL,
        call_part_id uuid,
        funder_organisation_id uuid NOT NULL,
        requested_minor_units bigint NOT NULL,
        currency text NOT NULL,
        requested numeric NOT NULL,
        eligibility text NOT NULL,
        eligibility_note jsonb NOT NULL,
        status text NOT NULL,
        CONSTRAINT application_part_pkey PRIMARY KEY (id)
      );
      CREATE INDEX application_part_by_application ON application_part (application_id, position);
      CREATE INDEX application_part_by_funder ON application_part (funder_organisation_id, application_id);
      CREATE INDEX application_part_by_requested ON application_part (currency, requested);

      CREATE TABLE review (${RECORDED},
        application_part_id uuid NOT NULL,
        position integer NOT NULL,
        reviewer_person_id uuid NOT NULL,
        scores jsonb NOT NULL,
        score integer NOT NULL,
        recommendation text NOT NULL,
        submitted_on date NOT NULL,
        CONSTRAINT review_pkey PRIMARY KEY (id),
        CONSTRAINT review_score_is_of_100 CHECK (score BETWEEN 0 AND 100)
      );
      CREATE INDEX review_by_part ON review (application_part_id, position);

      CREATE TABLE decision (${RECORDED},
        application_part_id uuid NOT NULL,
        outcome text NOT NULL,
        decided_on date NOT NULL,
        decided_by_organisation_id uuid NOT NULL,
        reason jsonb NOT NULL,
        CONSTRAINT decision_pkey PRIMARY KEY (id),
        CONSTRAINT decision_application_part_id_key UNIQUE (application_part_id)
      );

      ALTER TABLE award ADD application_id uuid, ADD CONSTRAINT award_application_id_key UNIQUE (application_id);

      CREATE TABLE milestone (${RECORDED}, ${TITLED},
        award_id uuid NOT NULL,
        number integer NOT NULL,
        due_on date NOT NULL,
        achieved_on date,
        status text NOT NULL,
        CONSTRAINT milestone_pkey PRIMARY KEY (id),
        CONSTRAINT milestone_number_of_award UNIQUE (award_id, number)
      );
      CREATE INDEX milestone_by_day ON milestone (due_on, id);
      CREATE INDEX milestone_by_title ON milestone (sort_title, id);

      CREATE TABLE instalment (${RECORDED},
        commitment_id uuid NOT NULL,
        number integer NOT NULL,
        milestone_id uuid,
        amount_minor_units bigint NOT NULL,
        currency text NOT NULL,
        amount numeric NOT NULL,
        due_on date NOT NULL,
        status text NOT NULL,
        CONSTRAINT instalment_pkey PRIMARY KEY (id),
        CONSTRAINT instalment_number_of_commitment UNIQUE (commitment_id, number)
      );
      CREATE INDEX instalment_by_day ON instalment (due_on, id);
      CREATE INDEX instalment_by_status ON instalment (status, due_on, id);
      CREATE INDEX instalment_by_milestone ON instalment (milestone_id);
      CREATE INDEX instalment_by_amount ON instalment (currency, amount);

      CREATE TABLE payment (${RECORDED},
        instalment_id uuid NOT NULL,
        amount_minor_units bigint NOT NULL,
        currency text NOT NULL,
        amount numeric NOT NULL,
        paid_on date NOT NULL,
        reference text NOT NULL,
        CONSTRAINT payment_pkey PRIMARY KEY (id)
      );
      CREATE INDEX payment_by_day ON payment (paid_on, id);
      CREATE INDEX payment_by_instalment ON payment (instalment_id, paid_on);
      CREATE INDEX payment_by_amount ON payment (currency, amount);

      CREATE TABLE commission_fee (${RECORDED},
        commission_id uuid NOT NULL,
        amount_minor_units bigint NOT NULL,
        currency text NOT NULL,
        CONSTRAINT commission_fee_pkey PRIMARY KEY (id),
        CONSTRAINT commission_fee_commission_id_key UNIQUE (commission_id)
      );
      ${['call', 'application', 'award'].map(statusTable).join('\n')}
    `);
    const currencies: { currency: string }[] = await queryRunner.query('SELECT DISTINCT currency FROM call_part');
    for (const { currency } of currencies) {
      await queryRunner.query(
        'UPDATE call_part SET budget = trim_scale(budget_minor_units / power(10::numeric, $2::integer)) WHERE currency = $1',
        [currency, currencyDecimals(currency)],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE application, application_topic, applicant, application_part, review, decision, milestone, instalment,
        payment, commission_fee, call_status_change, application_status_change, award_status_change;
      ALTER TABLE award DROP application_id;
      ALTER TABLE call_part DROP rules, DROP overhead_cap_percent, DROP budget, DROP eligibility_countries,
        DROP eligibility_career_stages, DROP eligibility_organisation_kinds, DROP eligibility_maximum_months;
      ALTER TABLE call DROP closes_at, DROP time_zone;
    `);
  }
}
