import { CREATE_SORT_TEXT } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by language and by time of record. */
export class OrganisationsListOrder1760100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${CREATE_SORT_TEXT};
      CREATE INDEX organisation_by_name_vi
        ON organisation ((sort_text(names, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX organisation_by_name_ja
        ON organisation ((sort_text(names, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX organisation_by_creation ON organisation (created_at, id);
      CREATE INDEX organisation_by_change ON organisation (updated_at, id);
      CREATE INDEX agreement_by_title_vi
        ON agreement ((sort_text(titles, '{vi,en}', '{}') COLLATE "vi-x-icu"), id);
      CREATE INDEX agreement_by_title_ja
        ON agreement ((sort_text(titles, '{ja,en}', '{ja-Hira,ja-Kana}') COLLATE "ja-x-icu"), id);
      CREATE INDEX agreement_by_creation ON agreement (created_at, id);
      CREATE INDEX agreement_by_change ON agreement (updated_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX organisation_by_name_vi, organisation_by_name_ja, organisation_by_creation,
        organisation_by_change, agreement_by_title_vi, agreement_by_title_ja,
        agreement_by_creation, agreement_by_change;
      DROP FUNCTION sort_text;
    `);
  }
}
