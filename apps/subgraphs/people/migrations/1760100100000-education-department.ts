import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Educations whose source tells the part of the institution too. */
export class EducationDepartment1760100100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE education ADD COLUMN department jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE education DROP COLUMN department');
  }
}
