import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `c.status IN ('PUBLISHED', 'MATCHING', 'SHORTLISTED')`;

/** SQL that brings the rows of some challenges up to date; given is the selection of their ids. */
const keepSql = (touched: string) => `
  DELETE FROM derived.open_challenge o USING (SELECT DISTINCT id FROM (${touched}) touched) x
  WHERE o.challenge_id = x.id AND NOT EXISTS (
    SELECT FROM challenge c JOIN challenge_topic l ON l.challenge_id = c.id
    WHERE c.id = o.challenge_id AND l.topic_id = o.topic_id AND ${OPEN});
  INSERT INTO derived.open_challenge AS o (challenge_id, topic_id, deadline_on)
  SELECT c.id, l.topic_id, coalesce(c.deadline_on, 'infinity')
  FROM (SELECT DISTINCT id FROM (${touched}) touched) x JOIN challenge c ON c.id = x.id JOIN challenge_topic l ON l.challenge_id = c.id
  WHERE ${OPEN}
  ON CONFLICT (challenge_id, topic_id) DO UPDATE SET deadline_on = EXCLUDED.deadline_on
    WHERE o.deadline_on <> EXCLUDED.deadline_on`;

const TABLES = { challenge: 'id', challenge_topic: 'challenge_id' };

const TRIGGERS = [
  ['INSERT', 'NEW'],
  ['DELETE', 'OLD'],
  ['UPDATE', 'OLD'],
  ['UPDATE', 'NEW'],
] as const;

/**
 * Keeps the open challenges of each topic in the order of their deadlines, so that the first of a topic are found however many it
 * has. Triggers keep them with every write, in the same transaction.
 */
export class OpenChallenge1760500000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      LOCK TABLE challenge, challenge_topic IN SHARE ROW EXCLUSIVE MODE;
      CREATE SCHEMA IF NOT EXISTS derived;
      -- Without a deadline it is open for ever.
      CREATE TABLE derived.open_challenge (
        challenge_id uuid NOT NULL,
        topic_id uuid NOT NULL,
        deadline_on date NOT NULL,
        CONSTRAINT open_challenge_pkey PRIMARY KEY (challenge_id, topic_id)
      );
      INSERT INTO derived.open_challenge
        SELECT c.id, l.topic_id, coalesce(c.deadline_on, 'infinity')
        FROM challenge c JOIN challenge_topic l ON l.challenge_id = c.id WHERE ${OPEN};
      CREATE INDEX open_challenge_by_topic ON derived.open_challenge (topic_id, deadline_on, challenge_id);
      ANALYZE derived.open_challenge;
      ${Object.entries(TABLES)
        .map(([table, id]) => triggersSql(table, id))
        .join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const functions = Object.keys(TABLES).map((table) => `derived.open_challenge_${table}()`);
    await queryRunner.query(`DROP FUNCTION ${functions.join(', ')} CASCADE; DROP TABLE derived.open_challenge`);
  }
}

/** One function for all writes of a table. Planned for look-ups by index: plans are kept, and begin with empty tables. */
function triggersSql(table: string, id: string): string {
  const name = `open_challenge_${table}`;
  return `
    CREATE FUNCTION derived.${name}() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp SET enable_seqscan = off AS $function$
    BEGIN
      IF EXISTS (SELECT FROM changed) THEN
        ${keepSql(`SELECT ${id} AS id FROM changed`)};
      END IF;
      RETURN NULL;
    END $function$;
    ${TRIGGERS.map(
      ([event, rows]) => `CREATE TRIGGER ${name}_${event.toLowerCase()}_${rows.toLowerCase()} AFTER ${event} ON ${table}
      REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION derived.${name}();`,
    ).join('\n')}`;
}
