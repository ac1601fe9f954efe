import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interests, commissions, placements, introductions and outcomes. */
export class Cooperation1760100000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE interest (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        challenge_id uuid NOT NULL,
        person_id uuid,
        organisation_id uuid,
        status text NOT NULL,
        message jsonb NOT NULL,
        expressed_on date NOT NULL,
        CONSTRAINT interest_pkey PRIMARY KEY (id),
        CONSTRAINT interest_of_somebody CHECK (num_nonnulls(person_id, organisation_id) >= 1)
      );
      CREATE INDEX interest_by_day ON interest (expressed_on, id);
      CREATE INDEX interest_by_challenge ON interest (challenge_id, expressed_on, id);
      CREATE INDEX interest_by_person ON interest (person_id, expressed_on, id);
      CREATE INDEX interest_by_organisation ON interest (organisation_id, expressed_on, id);

      CREATE TABLE commission (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        challenge_id uuid NOT NULL,
        interest_id uuid,
        contractor_person_id uuid,
        contractor_organisation_id uuid,
        status text NOT NULL,
        offered_on date NOT NULL,
        intellectual_property_terms text,
        intellectual_property_note jsonb NOT NULL,
        deliverables jsonb NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT commission_pkey PRIMARY KEY (id),
        CONSTRAINT commission_to_somebody CHECK (num_nonnulls(contractor_person_id, contractor_organisation_id) >= 1),
        CONSTRAINT commission_agreed_with_terms CHECK (
          status NOT IN ('AGREED', 'DELIVERED', 'ACCEPTED') OR intellectual_property_terms IS NOT NULL)
      );
      CREATE INDEX commission_by_day ON commission (offered_on, id);
      CREATE INDEX commission_by_challenge ON commission (challenge_id, offered_on, id);
      CREATE INDEX commission_by_interest ON commission (interest_id);
      CREATE INDEX commission_by_person ON commission (contractor_person_id, offered_on, id);
      CREATE INDEX commission_by_organisation ON commission (contractor_organisation_id, offered_on, id);

      CREATE TABLE placement (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        person_id uuid NOT NULL,
        home_organisation_id uuid,
        host_organisation_id uuid NOT NULL,
        country text NOT NULL,
        purpose text NOT NULL,
        description jsonb NOT NULL,
        programme_id uuid,
        status text NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT placement_pkey PRIMARY KEY (id)
      );
      CREATE INDEX placement_by_start ON placement (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX placement_by_person ON placement (person_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX placement_by_home ON placement (home_organisation_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX placement_by_host ON placement (host_organisation_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX placement_by_programme ON placement (programme_id, period_from DESC NULLS LAST, id DESC);

      CREATE TABLE placement_topic (
        placement_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT placement_topic_pkey PRIMARY KEY (placement_id, topic_id)
      );
      CREATE INDEX placement_topic_by_topic ON placement_topic (topic_id, placement_id);

      CREATE TABLE introduction (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        liaison_organisation_id uuid,
        liaison_person_id uuid,
        purpose jsonb NOT NULL,
        event_id uuid,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT introduction_pkey PRIMARY KEY (id)
      );
      CREATE INDEX introduction_by_start ON introduction (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX introduction_by_event ON introduction (event_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX introduction_by_liaison_organisation ON introduction (liaison_organisation_id);
      CREATE INDEX introduction_by_liaison_person ON introduction (liaison_person_id);

      CREATE TABLE introduction_party (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        introduction_id uuid NOT NULL,
        organisation_id uuid,
        person_id uuid,
        position integer NOT NULL,
        CONSTRAINT introduction_party_pkey PRIMARY KEY (id),
        CONSTRAINT introduction_party_of_one CHECK (num_nonnulls(organisation_id, person_id) = 1)
      );
      CREATE INDEX introduction_party_by_introduction ON introduction_party (introduction_id, position, id);
      CREATE INDEX introduction_party_by_organisation ON introduction_party (organisation_id, introduction_id);
      CREATE INDEX introduction_party_by_person ON introduction_party (person_id, introduction_id);

      CREATE TABLE introduction_topic (
        introduction_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT introduction_topic_pkey PRIMARY KEY (introduction_id, topic_id)
      );
      CREATE INDEX introduction_topic_by_topic ON introduction_topic (topic_id, introduction_id);

      CREATE TABLE outcome (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        kind text NOT NULL,
        description jsonb NOT NULL,
        doi text,
        external_ids jsonb NOT NULL,
        project_id uuid,
        commission_id uuid,
        award_id uuid,
        published_on date,
        CONSTRAINT outcome_pkey PRIMARY KEY (id)
      );
      CREATE INDEX outcome_by_day ON outcome (published_on DESC NULLS LAST, id DESC);
      CREATE INDEX outcome_by_title ON outcome (sort_title, id);
      CREATE UNIQUE INDEX outcome_by_doi ON outcome (doi);
      CREATE INDEX outcome_by_project ON outcome (project_id, published_on DESC NULLS LAST, id DESC);
      CREATE INDEX outcome_by_commission ON outcome (commission_id, published_on DESC NULLS LAST, id DESC);
      CREATE INDEX outcome_by_award ON outcome (award_id, published_on DESC NULLS LAST, id DESC);

      CREATE TABLE outcome_contributor (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        outcome_id uuid NOT NULL,
        organisation_id uuid,
        person_id uuid,
        role text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT outcome_contributor_pkey PRIMARY KEY (id),
        CONSTRAINT outcome_contributor_is_one CHECK (num_nonnulls(organisation_id, person_id) = 1)
      );
      CREATE INDEX outcome_contributor_by_outcome ON outcome_contributor (outcome_id, position, id);
      CREATE INDEX outcome_contributor_by_organisation ON outcome_contributor (organisation_id, outcome_id);
      CREATE INDEX outcome_contributor_by_person ON outcome_contributor (person_id, outcome_id);

      CREATE TABLE outcome_topic (
        outcome_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT outcome_topic_pkey PRIMARY KEY (outcome_id, topic_id)
      );
      CREATE INDEX outcome_topic_by_topic ON outcome_topic (topic_id, outcome_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE outcome_topic, outcome_contributor, outcome, introduction_topic, introduction_party, introduction,
         placement_topic, placement, commission, interest`,
    );
  }
}
