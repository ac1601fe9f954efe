import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of {@link Claim}, the same in every subgraph: what sources say of a field of which they say different things. */
export class Claims1760100000025 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE claim (
        id uuid NOT NULL,
        entity_type text NOT NULL,
        entity_id uuid NOT NULL,
        field text NOT NULL,
        source text NOT NULL,
        value jsonb,
        provenance jsonb NOT NULL,
        rule text NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT claim_pkey PRIMARY KEY (id),
        CONSTRAINT claim_of_source UNIQUE (entity_id, field, source)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE claim');
  }
}
