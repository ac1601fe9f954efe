import type { MigrationInterface, QueryRunner } from 'typeorm';

const TITLED = ['application', 'milestone'];
const NEW = ['instalment', 'payment', ...TITLED];

/** Orders by language and by time of record. */
export class FundingListOrderOfNewLists1760120000050 implements MigrationInterface {
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
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX ${NEW.map((table) => `${table}_by_creation, ${table}_by_change`).join(', ')};
      DROP INDEX ${TITLED.map((table) => `${table}_by_title_vi, ${table}_by_title_ja`).join(', ')};
    `);
  }
}
