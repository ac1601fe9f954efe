import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';

/** A dated link of a thing to a place, for this package's tests. */
@Entity()
export class Posting {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  thingId!: string;

  @Column({ type: 'integer', nullable: true })
  place!: number | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  periodTo!: string | null;
}

/** A site of a place, with tags of its own. */
@Entity()
export class Site {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text', array: true })
  tags!: string[];
}

export class Postings1760000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE posting (
        id uuid NOT NULL,
        thing_id uuid NOT NULL,
        place integer,
        kind text NOT NULL,
        period_from date,
        period_to date,
        CONSTRAINT posting_pkey PRIMARY KEY (id)
      );
      CREATE INDEX posting_by_thing ON posting (thing_id);
      CREATE INDEX posting_by_place ON posting (place);
      CREATE TABLE site (id uuid NOT NULL, place integer NOT NULL, tags text[] NOT NULL, CONSTRAINT site_pkey PRIMARY KEY (id));
      CREATE INDEX site_by_place ON site (place);
      CREATE INDEX thing_by_size ON thing (size);
      CREATE INDEX thing_topic_by_thing ON thing_topic (thing_id);
      CREATE SCHEMA IF NOT EXISTS derived;
      CREATE TABLE derived.telling (id uuid NOT NULL, degree text NOT NULL, CONSTRAINT telling_pkey PRIMARY KEY (id))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE posting, site, derived.telling; DROP INDEX thing_topic_by_thing, thing_by_size',
    );
  }
}
