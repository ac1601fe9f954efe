import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refuses rows whose sum passes what it is a part of, or that are in another currency; once for each statement. */
const within = (part: string, whole: string, counted: string) => `
  CREATE FUNCTION ${part}_within_${whole}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE passed uuid;
    BEGIN
      SELECT w.id INTO passed
      FROM (SELECT DISTINCT ${whole}_id AS id FROM written) touched
      JOIN ${whole === 'commitment' ? 'award_commitment' : whole} w ON w.id = touched.id
      JOIN ${part} p ON p.${whole}_id = w.id AND ${counted}
      GROUP BY w.id
      HAVING sum(p.amount_minor_units) > w.amount_minor_units OR bool_or(p.currency <> w.currency)
      LIMIT 1;
      IF passed IS NOT NULL THEN
        RAISE EXCEPTION 'Each ${part} of the ${whole} % must be in its currency, and all together must not pass it.', passed
          USING ERRCODE = 'check_violation', CONSTRAINT = '${part}_within_${whole}';
      END IF;
      RETURN NULL;
    END
  $$;
  ${['INSERT', 'UPDATE']
    .map(
      (event) => `
  CREATE TRIGGER ${part}_within_${whole}_on_${event.toLowerCase()} AFTER ${event} ON ${part}
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${part}_within_${whole}();`,
    )
    .join('')}`;

/** What shows that a milestone is reached, and that neither plan nor payments pass what was promised. */
export class AwardActions1760340000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE milestone ADD evidence jsonb NOT NULL DEFAULT '[]';
      CREATE UNIQUE INDEX payment_once ON payment (instalment_id, reference);
      ${within('instalment', 'commitment', `p.status <> 'CANCELLED'`)}
      ${within('payment', 'instalment', 'TRUE')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION payment_within_instalment, instalment_within_commitment CASCADE;
      DROP INDEX payment_once;
      ALTER TABLE milestone DROP evidence;
    `);
  }
}
