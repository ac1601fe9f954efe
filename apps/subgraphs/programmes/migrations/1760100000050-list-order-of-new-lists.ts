import type { MigrationInterface, QueryRunner } from 'typeorm';

const TITLED = ['outcome', 'event_session'];
const NEW = ['interest', 'commission', 'placement', 'introduction', ...TITLED];

/** Indexes by day: table, name, and the columns before the id. */
const BY_DAY = [
  ['placement', 'placement_by_start', ['period_from']],
  ['placement', 'placement_by_person', ['person_id', 'period_from']],
  ['placement', 'placement_by_home', ['home_organisation_id', 'period_from']],
  ['placement', 'placement_by_host', ['host_organisation_id', 'period_from']],
  ['placement', 'placement_by_programme', ['programme_id', 'period_from']],
  ['introduction', 'introduction_by_start', ['period_from']],
  ['introduction', 'introduction_by_event', ['event_id', 'period_from']],
  ['outcome', 'outcome_by_day', ['published_on']],
  ['outcome', 'outcome_by_project', ['project_id', 'published_on']],
  ['outcome', 'outcome_by_commission', ['commission_id', 'published_on']],
  ['outcome', 'outcome_by_award', ['award_id', 'published_on']],
  ['event_session', 'event_session_by_day', ['held_on']],
] as const;

/** Orders by language and by time of record. Indexes by day serve both directions, days that are unknown last in either. */
export class ProgrammesListOrderOfNewLists1760100000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${TITLED.map(
        (table) => `
      CREATE INDEX ${table}_by_title_vi
        ON ${table} ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX ${table}_by_title_ja
        ON ${table} ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);`,
      ).join('')}
      ${NEW.map(
        (table) => `
      CREATE INDEX ${table}_by_creation ON ${table} (created_at, id);
      CREATE INDEX ${table}_by_change ON ${table} (updated_at, id);`,
      ).join('')}
      ${BY_DAY.map(
        ([table, name, columns]) => `
      DROP INDEX ${name};
      CREATE INDEX ${name} ON ${table} (${columns.join(', ')}, id);`,
      ).join('')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${BY_DAY.map(
        ([table, name, columns]) => `
      DROP INDEX ${name};
      CREATE INDEX ${name} ON ${table} (${columns.join(', ')} DESC NULLS LAST, id DESC);`,
      ).join('')}
      DROP INDEX ${NEW.map((table) => `${table}_by_creation, ${table}_by_change`).join(', ')};
      DROP INDEX ${TITLED.map((table) => `${table}_by_title_vi, ${table}_by_title_ja`).join(', ')};
    `);
  }
}
