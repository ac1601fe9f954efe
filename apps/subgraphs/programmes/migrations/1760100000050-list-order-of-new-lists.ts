import { createListOrderIndexes, dropListOrderIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = [
  ['interest', {}],
  ['commission', {}],
  ['placement', {}],
  ['introduction', {}],
  ['outcome', { text: 'title' }],
  ['event_session', { text: 'title' }],
] as const;

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
      ${LISTS.map(([table, options]) => createListOrderIndexes(table, options)).join('\n')}
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
      ${LISTS.map(([table, options]) => dropListOrderIndexes(table, options)).join('\n')}
    `);
  }
}
