import { CREATE_SORT_TEXT, createListOrderIndexes, dropListOrderIndexes } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = [
  ['topic', { text: 'name' }],
  ['programme', { text: 'name' }],
  ['project', { text: 'title' }],
  ['challenge', { text: 'title' }],
  ['event', { text: 'title' }],
  ['target', { text: 'title' }],
  ['participation', {}],
] as const;

/** Orders by language and by time of record. Indexes by day serve both directions, days that are unknown last in either. */
export class ProgrammesListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      ${LISTS.map(([table, options]) => createListOrderIndexes(table, options)).join('\n')}

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
      ${LISTS.map(([table, options]) => dropListOrderIndexes(table, options)).join('\n')}
      DROP FUNCTION sort_text;
    `);
  }
}
