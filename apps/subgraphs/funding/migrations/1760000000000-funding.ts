import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funding schemes, calls, awards with their links, budgets of challenges, and exchange rates. */
export class Funding1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE funding_scheme (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        names jsonb NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        kind text NOT NULL,
        funder_organisation_ids uuid[] NOT NULL,
        programme_id uuid,
        countries text[] NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT funding_scheme_pkey PRIMARY KEY (id)
      );
      CREATE INDEX funding_scheme_by_name ON funding_scheme (sort_name, id);
      CREATE INDEX funding_scheme_by_programme ON funding_scheme (programme_id);
      CREATE INDEX funding_scheme_search ON funding_scheme USING gin (search_document gin_trgm_ops);

      CREATE TABLE call (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        funding_scheme_id uuid NOT NULL,
        programme_id uuid,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        decided_on date,
        status text NOT NULL,
        CONSTRAINT call_pkey PRIMARY KEY (id)
      );
      CREATE INDEX call_by_opening ON call (opens_on, id);
      CREATE INDEX call_by_title ON call (sort_title, id);
      CREATE INDEX call_by_scheme ON call (funding_scheme_id, opens_on, id);
      CREATE INDEX call_by_programme ON call (programme_id, opens_on, id);
      CREATE INDEX call_search ON call USING gin (search_document gin_trgm_ops);

      CREATE TABLE call_topic (
        call_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT call_topic_pkey PRIMARY KEY (call_id, topic_id)
      );
      CREATE INDEX call_topic_by_topic ON call_topic (topic_id, call_id);

      CREATE TABLE call_part (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        call_id uuid NOT NULL,
        position integer NOT NULL,
        funder_organisation_id uuid NOT NULL,
        currency text NOT NULL,
        budget_minor_units bigint,
        CONSTRAINT call_part_pkey PRIMARY KEY (id)
      );
      CREATE INDEX call_part_by_call ON call_part (call_id, position);
      CREATE INDEX call_part_by_funder ON call_part (funder_organisation_id, call_id);

      CREATE TABLE award (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        award_number text NOT NULL,
        funding_scheme_id uuid NOT NULL,
        call_id uuid,
        project_id uuid,
        programme_id uuid,
        decided_on date NOT NULL,
        status text NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT award_pkey PRIMARY KEY (id),
        CONSTRAINT award_award_number_key UNIQUE (award_number)
      );
      CREATE INDEX award_by_decision ON award (decided_on, id);
      CREATE INDEX award_by_title ON award (sort_title, id);
      CREATE INDEX award_by_scheme ON award (funding_scheme_id, decided_on, id);
      CREATE INDEX award_by_call ON award (call_id, decided_on, id);
      CREATE INDEX award_by_project ON award (project_id, decided_on, id);
      CREATE INDEX award_by_programme ON award (programme_id, decided_on, id);
      CREATE INDEX award_search ON award USING gin (search_document gin_trgm_ops);

      CREATE TABLE award_topic (
        award_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT award_topic_pkey PRIMARY KEY (award_id, topic_id)
      );
      CREATE INDEX award_topic_by_topic ON award_topic (topic_id, award_id);

      CREATE TABLE award_recipient (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        award_id uuid NOT NULL,
        position integer NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        CONSTRAINT award_recipient_pkey PRIMARY KEY (id)
      );
      CREATE INDEX award_recipient_by_award ON award_recipient (award_id, position);
      CREATE INDEX award_recipient_by_organisation ON award_recipient (organisation_id, award_id);

      CREATE TABLE award_person (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        award_id uuid NOT NULL,
        position integer NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        CONSTRAINT award_person_pkey PRIMARY KEY (id)
      );
      CREATE INDEX award_person_by_award ON award_person (award_id, position);
      CREATE INDEX award_person_by_person ON award_person (person_id, award_id);

      CREATE TABLE award_commitment (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        award_id uuid NOT NULL,
        position integer NOT NULL,
        funder_organisation_id uuid NOT NULL,
        amount_minor_units bigint NOT NULL,
        currency text NOT NULL,
        amount numeric NOT NULL,
        CONSTRAINT award_commitment_pkey PRIMARY KEY (id)
      );
      CREATE INDEX award_commitment_by_award ON award_commitment (award_id, position);
      CREATE INDEX award_commitment_by_funder ON award_commitment (funder_organisation_id, award_id);
      CREATE INDEX award_commitment_by_amount ON award_commitment (currency, amount);

      CREATE TABLE challenge_budget (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        challenge_id uuid NOT NULL,
        amount_minor_units bigint NOT NULL,
        currency text NOT NULL,
        CONSTRAINT challenge_budget_pkey PRIMARY KEY (id),
        CONSTRAINT challenge_budget_challenge_id_key UNIQUE (challenge_id)
      );

      CREATE TABLE exchange_rate (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        rate_on date NOT NULL,
        base text NOT NULL,
        quote text NOT NULL,
        rate numeric NOT NULL,
        CONSTRAINT exchange_rate_pkey PRIMARY KEY (id),
        CONSTRAINT exchange_rate_of_day UNIQUE (base, quote, rate_on),
        CONSTRAINT exchange_rate_is_positive CHECK (rate > 0)
      );
      CREATE INDEX exchange_rate_by_day ON exchange_rate (rate_on, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE funding_scheme, call, call_topic, call_part, award, award_topic, award_recipient, award_person,
         award_commitment, challenge_budget, exchange_rate`,
    );
  }
}
