import { CREATE_SORT_TEXT } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by language and by time of record. */
export class FundingListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      CREATE INDEX funding_scheme_by_name_vi
        ON funding_scheme ((sort_text(names, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX funding_scheme_by_name_ja
        ON funding_scheme ((sort_text(names, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX funding_scheme_by_creation ON funding_scheme (created_at, id);
      CREATE INDEX funding_scheme_by_change ON funding_scheme (updated_at, id);
      CREATE INDEX call_by_title_vi
        ON call ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX call_by_title_ja
        ON call ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX call_by_creation ON call (created_at, id);
      CREATE INDEX call_by_change ON call (updated_at, id);
      CREATE INDEX award_by_title_vi
        ON award ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX award_by_title_ja
        ON award ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX award_by_creation ON award (created_at, id);
      CREATE INDEX award_by_change ON award (updated_at, id);
      CREATE INDEX exchange_rate_by_creation ON exchange_rate (created_at, id);
      CREATE INDEX exchange_rate_by_change ON exchange_rate (updated_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX funding_scheme_by_name_vi, funding_scheme_by_name_ja, funding_scheme_by_creation,
        funding_scheme_by_change, call_by_title_vi, call_by_title_ja, call_by_creation,
        call_by_change, award_by_title_vi, award_by_title_ja, award_by_creation, award_by_change,
        exchange_rate_by_creation, exchange_rate_by_change;
      DROP FUNCTION sort_text;
    `);
  }
}
