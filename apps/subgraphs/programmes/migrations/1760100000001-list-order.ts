import { CREATE_SORT_TEXT } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by language and by time of record. Indexes by day serve both directions, days that are unknown last in either. */
export class ProgrammesListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      CREATE INDEX topic_by_name_vi
        ON topic ((sort_text(names, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX topic_by_name_ja
        ON topic ((sort_text(names, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX topic_by_creation ON topic (created_at, id);
      CREATE INDEX topic_by_change ON topic (updated_at, id);
      CREATE INDEX programme_by_name_vi
        ON programme ((sort_text(names, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX programme_by_name_ja
        ON programme ((sort_text(names, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX programme_by_creation ON programme (created_at, id);
      CREATE INDEX programme_by_change ON programme (updated_at, id);
      CREATE INDEX project_by_title_vi
        ON project ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX project_by_title_ja
        ON project ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX project_by_creation ON project (created_at, id);
      CREATE INDEX project_by_change ON project (updated_at, id);
      CREATE INDEX challenge_by_title_vi
        ON challenge ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX challenge_by_title_ja
        ON challenge ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX challenge_by_creation ON challenge (created_at, id);
      CREATE INDEX challenge_by_change ON challenge (updated_at, id);
      CREATE INDEX event_by_title_vi
        ON event ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX event_by_title_ja
        ON event ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX event_by_creation ON event (created_at, id);
      CREATE INDEX event_by_change ON event (updated_at, id);
      CREATE INDEX target_by_title_vi
        ON target ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX target_by_title_ja
        ON target ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX target_by_creation ON target (created_at, id);
      CREATE INDEX target_by_change ON target (updated_at, id);
      CREATE INDEX participation_by_creation ON participation (created_at, id);
      CREATE INDEX participation_by_change ON participation (updated_at, id);

      DROP INDEX project_by_start, event_by_start, event_by_programme, event_by_country,
        participation_by_person, participation_by_organisation;
      CREATE INDEX project_by_start ON project (period_from, id);
      CREATE INDEX event_by_start ON event (period_from, id);
      CREATE INDEX event_by_programme ON event (programme_id, period_from, id);
      CREATE INDEX event_by_country ON event (country, period_from, id);
      CREATE INDEX participation_by_person ON participation (person_id, starts_on, id);
      CREATE INDEX participation_by_organisation ON participation (organisation_id, starts_on, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX project_by_start, event_by_start, event_by_programme, event_by_country,
        participation_by_person, participation_by_organisation;
      CREATE INDEX project_by_start
        ON project (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_by_start
        ON event (period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_by_programme
        ON event (programme_id, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX event_by_country
        ON event (country, period_from DESC NULLS LAST, id DESC);
      CREATE INDEX participation_by_person
        ON participation (person_id, starts_on DESC NULLS LAST, id DESC);
      CREATE INDEX participation_by_organisation
        ON participation (organisation_id, starts_on DESC NULLS LAST, id DESC);
      DROP INDEX topic_by_name_vi, topic_by_name_ja, topic_by_creation, topic_by_change,
        programme_by_name_vi, programme_by_name_ja, programme_by_creation, programme_by_change,
        project_by_title_vi, project_by_title_ja, project_by_creation, project_by_change,
        challenge_by_title_vi, challenge_by_title_ja, challenge_by_creation, challenge_by_change,
        event_by_title_vi, event_by_title_ja, event_by_creation, event_by_change,
        target_by_title_vi, target_by_title_ja, target_by_creation, target_by_change,
        participation_by_creation, participation_by_change;
      DROP FUNCTION sort_text;
    `);
  }
}
