import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days by which something is awaited: a review, and the decisions of a call. */
export class AwaitedDays1760500000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE review_assignment ADD due_on date;
      ALTER TABLE call ADD decision_due_on date;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE call DROP decision_due_on;
      ALTER TABLE review_assignment DROP due_on;
    `);
  }
}
