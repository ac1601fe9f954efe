import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Topics, programmes, projects, challenges, events with participations, and targets with observations. */
export class Programmes1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE topic (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        names jsonb NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        scheme text NOT NULL,
        code text NOT NULL,
        parent_id uuid,
        CONSTRAINT topic_pkey PRIMARY KEY (id)
      );
      CREATE INDEX topic_by_name ON topic (sort_name, id);
      CREATE INDEX topic_by_parent ON topic (parent_id, sort_name, id);
      CREATE UNIQUE INDEX topic_by_code ON topic (code, scheme);
      CREATE INDEX topic_search ON topic USING gin (search_document gin_trgm_ops);

      CREATE TABLE programme (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        names jsonb NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        kind text NOT NULL,
        parent_id uuid,
        description jsonb NOT NULL,
        countries text[] NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT programme_pkey PRIMARY KEY (id)
      );
      CREATE INDEX programme_by_name ON programme (sort_name, id);
      CREATE INDEX programme_by_parent ON programme (parent_id, sort_name, id);
      CREATE INDEX programme_search ON programme USING gin (search_document gin_trgm_ops);

      CREATE TABLE programme_organisation (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        programme_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT programme_organisation_pkey PRIMARY KEY (id)
      );
      CREATE INDEX programme_organisation_by_programme ON programme_organisation (programme_id, role, id);
      CREATE INDEX programme_organisation_by_organisation ON programme_organisation (organisation_id, programme_id);

      CREATE TABLE programme_agreement (
        programme_id uuid NOT NULL,
        agreement_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT programme_agreement_pkey PRIMARY KEY (programme_id, agreement_id)
      );
      CREATE INDEX programme_agreement_by_agreement ON programme_agreement (agreement_id, programme_id);

      CREATE TABLE programme_topic (
        programme_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT programme_topic_pkey PRIMARY KEY (programme_id, topic_id)
      );
      CREATE INDEX programme_topic_by_topic ON programme_topic (topic_id, programme_id);

      CREATE TABLE project (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        summary jsonb NOT NULL,
        programme_id uuid,
        status text NOT NULL,
        technology_readiness_level integer,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT project_pkey PRIMARY KEY (id)
      );
      CREATE INDEX project_by_title ON project (sort_title, id);
      CREATE INDEX project_by_programme ON project (programme_id, sort_title, id);
      CREATE INDEX project_by_status ON project (status, sort_title, id);
      CREATE INDEX project_by_start ON project (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX project_search ON project USING gin (search_document gin_trgm_ops);

      CREATE TABLE project_topic (
        project_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT project_topic_pkey PRIMARY KEY (project_id, topic_id)
      );
      CREATE INDEX project_topic_by_topic ON project_topic (topic_id, project_id);

      CREATE TABLE challenge (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        description jsonb NOT NULL,
        owner_organisation_id uuid NOT NULL,
        programme_id uuid,
        status text NOT NULL,
        deadline_on date,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        CONSTRAINT challenge_pkey PRIMARY KEY (id)
      );
      CREATE INDEX challenge_by_title ON challenge (sort_title, id);
      CREATE INDEX challenge_by_owner ON challenge (owner_organisation_id, sort_title, id);
      CREATE INDEX challenge_by_programme ON challenge (programme_id, sort_title, id);
      CREATE INDEX challenge_by_status ON challenge (status, sort_title, id);
      CREATE INDEX challenge_by_deadline ON challenge (deadline_on, id);
      CREATE INDEX challenge_search ON challenge USING gin (search_document gin_trgm_ops);

      CREATE TABLE challenge_topic (
        challenge_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT challenge_topic_pkey PRIMARY KEY (challenge_id, topic_id)
      );
      CREATE INDEX challenge_topic_by_topic ON challenge_topic (topic_id, challenge_id);

      CREATE TABLE event (
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
        parent_event_id uuid,
        programme_id uuid,
        location jsonb,
        country text,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        attendance jsonb NOT NULL,
        CONSTRAINT event_pkey PRIMARY KEY (id)
      );
      CREATE INDEX event_by_title ON event (sort_title, id);
      CREATE INDEX event_by_start ON event (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_by_parent ON event (parent_event_id, period_from, id);
      CREATE INDEX event_by_programme ON event (programme_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_by_country ON event (country, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_search ON event USING gin (search_document gin_trgm_ops);

      CREATE TABLE event_topic (
        event_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT event_topic_pkey PRIMARY KEY (event_id, topic_id)
      );
      CREATE INDEX event_topic_by_topic ON event_topic (topic_id, event_id);

      CREATE TABLE participation (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        project_id uuid,
        event_id uuid,
        organisation_id uuid,
        person_id uuid,
        role text NOT NULL,
        position integer NOT NULL,
        period_from date,
        period_to date,
        period_precision text NOT NULL DEFAULT 'DAY',
        starts_on date,
        ends_before date,
        CONSTRAINT participation_pkey PRIMARY KEY (id),
        CONSTRAINT participation_in_one CHECK (num_nonnulls(project_id, event_id) = 1),
        CONSTRAINT participation_of_one CHECK (num_nonnulls(organisation_id, person_id) = 1)
      );
      CREATE INDEX participation_by_project ON participation (project_id, position, id);
      CREATE INDEX participation_by_event ON participation (event_id, position, id);
      CREATE INDEX participation_by_person ON participation (person_id, starts_on DESC NULLS LAST, id DESC);
      CREATE INDEX participation_by_organisation
        ON participation (organisation_id, starts_on DESC NULLS LAST, id DESC);

      CREATE TABLE target (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        titles jsonb NOT NULL,
        sort_title text COLLATE "und-x-icu" NOT NULL,
        search_document text NOT NULL,
        unit text NOT NULL,
        organisation_id uuid,
        programme_id uuid,
        baseline_value numeric NOT NULL,
        baseline_on date NOT NULL,
        target_value numeric NOT NULL,
        due_on date NOT NULL,
        CONSTRAINT target_pkey PRIMARY KEY (id)
      );
      CREATE INDEX target_by_title ON target (sort_title, id);
      CREATE INDEX target_by_due_day ON target (due_on, id);
      CREATE INDEX target_by_organisation ON target (organisation_id, due_on, id);
      CREATE INDEX target_by_programme ON target (programme_id, due_on, id);
      CREATE INDEX target_search ON target USING gin (search_document gin_trgm_ops);

      CREATE TABLE target_observation (
        id uuid NOT NULL,
        provenance jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        target_id uuid NOT NULL,
        observed_on date NOT NULL,
        value numeric NOT NULL,
        CONSTRAINT target_observation_pkey PRIMARY KEY (id)
      );
      CREATE INDEX target_observation_by_target ON target_observation (target_id, observed_on, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE target_observation, target, participation, event_topic, event, challenge_topic, challenge,
         project_topic, project, programme_topic, programme_agreement, programme_organisation, programme, topic`,
    );
  }
}
