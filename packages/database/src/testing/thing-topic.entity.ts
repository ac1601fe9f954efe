import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';

/** A link without an id of its own, for this package's tests. */
@Entity()
export class ThingTopic {
  @PrimaryColumn({ type: 'uuid' })
  thingId!: string;

  @PrimaryColumn({ type: 'uuid' })
  topicId!: string;

  @Column({ type: 'bigint' })
  weight!: string;
}

export class ThingTopics1760000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE thing_topic (
        thing_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        weight bigint NOT NULL,
        CONSTRAINT thing_topic_pkey PRIMARY KEY (topic_id, thing_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE thing_topic');
  }
}
