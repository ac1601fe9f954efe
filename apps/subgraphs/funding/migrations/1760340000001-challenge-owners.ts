import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose challenges are, so that their owners can tell a budget. */
export class ChallengeOwners1760340000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE challenge_owner (
        challenge_id uuid NOT NULL,
        owner_organisation_id uuid NOT NULL,
        CONSTRAINT challenge_owner_pkey PRIMARY KEY (challenge_id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE challenge_owner');
  }
}
