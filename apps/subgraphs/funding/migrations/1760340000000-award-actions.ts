import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of a whole: their table, the column that names the whole, and which of them count. */
interface Parts {
  readonly part: string;
  readonly whole: string;
  readonly wholes: string;
  readonly counted: string;
}

/**
 * Refuses rows whose sum passes what they are a part of, or that are in another currency; once for each statement. The wholes
 * are looked up one by one, by index, so that loading many rows costs the same for each.
 */
const within = ({ part, whole, wholes, counted }: Parts) => `
  CREATE FUNCTION ${part}_within_${whole}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE passed uuid;
    BEGIN
      SELECT touched.id INTO passed
      FROM (SELECT DISTINCT ${whole}_id AS id FROM written) touched
      WHERE (
        SELECT (
          SELECT sum(p.amount_minor_units) > w.amount_minor_units OR bool_or(p.currency <> w.currency)
          FROM ${part} p WHERE p.${whole}_id = w.id AND ${counted}
        ) FROM ${wholes} w WHERE w.id = touched.id)
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
      ${within({ part: 'instalment', whole: 'commitment', wholes: 'award_commitment', counted: `p.status <> 'CANCELLED'` })}
      ${within({ part: 'payment', whole: 'instalment', wholes: 'instalment', counted: 'TRUE' })}
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
