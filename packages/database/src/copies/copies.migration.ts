import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each copy of another subgraph's rows has come; without journal, as the copies themselves. */
export class Copies1760400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE copy_cursor (
        copy text NOT NULL,
        shape text NOT NULL,
        position bigint NOT NULL,
        mark text,
        walked_to uuid,
        as_of timestamptz(3),
        is_whole boolean NOT NULL,
        CONSTRAINT copy_cursor_pkey PRIMARY KEY (copy)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE copy_cursor');
  }
}
