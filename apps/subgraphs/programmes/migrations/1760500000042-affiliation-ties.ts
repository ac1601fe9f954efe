import { createCopyTable } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { affiliationTies } from '../src/affiliation/affiliation-ties';
import { createTieSource, dropTieSource } from '../src/tie/tie-source';

/** What is kept here of affiliations, which the people subgraph owns, and the ties that they make. */
export class AffiliationTies1760500000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns =
      'person_id uuid NOT NULL, organisation_id uuid, organisation_ror text, period_from date, period_to date';
    await queryRunner.query(`
      ${createCopyTable('affiliation_copy', columns)};
      CREATE INDEX affiliation_copy_by_ror ON affiliation_copy (organisation_ror) WHERE organisation_id IS NULL;
      ${createTieSource(affiliationTies)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${dropTieSource(affiliationTies)}
      DELETE FROM derived.tie WHERE kind = 'AFFILIATION';
      DROP TABLE affiliation_copy;
    `);
  }
}
