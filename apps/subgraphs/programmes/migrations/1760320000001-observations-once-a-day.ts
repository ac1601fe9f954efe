import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a target, a source tells one value for a day. Of several that it told, the last one written stays. */
export class ObservationsOnceADay1760320000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM target_observation t USING target_observation later
      WHERE later.target_id = t.target_id AND later.observed_on = t.observed_on
        AND later.provenance ->> 'source' = t.provenance ->> 'source'
        AND (later.updated_at, later.id) > (t.updated_at, t.id);
      CREATE UNIQUE INDEX target_observation_once_a_day
        ON target_observation (target_id, observed_on, (provenance ->> 'source'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX target_observation_once_a_day');
  }
}
