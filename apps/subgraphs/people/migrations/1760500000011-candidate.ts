import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A table that belongs to people, and what matching reads of its rows about a person `p`: column → SQL. */
interface Part {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** SQL of a JSON list. */
const list = (row: string, order: string, from: string) =>
  `coalesce((SELECT jsonb_agg(${row} ORDER BY ${order}) FROM ${from}), '[]')`;

const OF_PERSON = 'x.person_id = p.id';

const PARTS: readonly Part[] = [
  {
    table: 'consent',
    columns: {
      agreed: `(SELECT coalesce(range_agg(tstzrange(x.given_at, x.withdrawn_at)), '{}') FROM consent x
        WHERE ${OF_PERSON} AND x.purpose = 'MATCHING' AND (x.withdrawn_at IS NULL OR x.withdrawn_at > x.given_at))`,
    },
  },
  {
    table: 'expertise',
    columns: {
      expertise: list(
        `jsonb_build_array(x.topic_id, x.level, x.years, jsonb_path_query_array(x.evidence, '$[*].year'))`,
        'x.topic_id',
        `expertise x WHERE ${OF_PERSON}`,
      ),
    },
  },
  {
    table: 'person_language',
    columns: {
      languages: list('jsonb_build_array(x.lang, x.level)', 'x.lang', `person_language x WHERE ${OF_PERSON}`),
    },
  },
  {
    table: 'availability',
    columns: {
      availability: list(
        'jsonb_build_array(x.period_from, x.period_to)',
        'x.period_from, x.id',
        `availability x WHERE ${OF_PERSON} AND x.purpose = 'COMMISSION'`,
      ),
    },
  },
  {
    table: 'affiliation',
    columns: {
      // What has ended never counts again. An organisation is told by the surest that is known of it.
      posts: list(
        `jsonb_build_array(
          x.organisation_id,
          CASE WHEN x.organisation_id IS NULL THEN x.organisation_ror END,
          CASE WHEN coalesce(x.organisation_id::text, x.organisation_ror) IS NULL THEN x.organisation_label END,
          x.period_from, x.period_to)`,
        'x.period_from DESC NULLS LAST, x.id',
        `affiliation x WHERE ${OF_PERSON} AND coalesce(x.period_to > CURRENT_DATE, TRUE)`,
      ),
    },
  },
  {
    table: 'track_record',
    columns: {
      accepted_commissions: `(SELECT count(*) FROM track_record x WHERE ${OF_PERSON} AND x.kind = 'ACCEPTED_COMMISSION')`,
      outcomes: `(SELECT count(*) FROM track_record x WHERE ${OF_PERSON} AND x.kind = 'OUTCOME')`,
    },
  },
  {
    table: 'application_person',
    columns: { applied_on: `(SELECT max(x.submitted_on) FROM application_person x WHERE ${OF_PERSON})` },
  },
];

/** What a person themself tells; the same names, so that rules of who may see people hold for candidates. */
const OWN = { visibility: 'p.visibility', erased_at: 'p.erased_at' };

const WRITES = ['INSERT', 'DELETE', 'UPDATE', 'UPDATE'] as const;

/**
 * Keeps beside each person what matching reads of them, so that a look at a candidate takes one row instead of one of each
 * table. Triggers keep it with every write of what it is made of, in the same transaction.
 */
export class Candidate1760500000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const all = Object.assign({}, OWN, ...PARTS.map(({ columns }) => columns)) as Record<string, string>;
    await queryRunner.query(`
      LOCK TABLE person, ${PARTS.map(({ table }) => table).join(', ')} IN SHARE ROW EXCLUSIVE MODE;
      CREATE SCHEMA IF NOT EXISTS derived;
      CREATE TABLE derived.candidate (
        id uuid NOT NULL,
        visibility text NOT NULL,
        erased_at timestamptz(3),
        agreed tstzmultirange NOT NULL,
        expertise jsonb NOT NULL,
        languages jsonb NOT NULL,
        availability jsonb NOT NULL,
        posts jsonb NOT NULL,
        accepted_commissions integer NOT NULL,
        outcomes integer NOT NULL,
        applied_on date
      ) WITH (fillfactor = 80);
      INSERT INTO derived.candidate (id, ${Object.keys(all).join(', ')})
        SELECT p.id, ${Object.values(all).join(', ')} FROM person p;
      ALTER TABLE derived.candidate ADD CONSTRAINT candidate_pkey PRIMARY KEY (id);
      ANALYZE derived.candidate;
      ${trigger('person', 'INSERT', `INSERT INTO derived.candidate (id, ${Object.keys(all).join(', ')}) SELECT p.id, ${Object.values(all).join(', ')} FROM changed p`)}
      ${trigger('person', 'UPDATE', updateSql('changed', OWN))}
      ${trigger('person', 'DELETE', 'DELETE FROM derived.candidate WHERE id IN (SELECT id FROM changed)')}
      ${PARTS.map(({ table, columns }) => partTriggers(table, updateSql('(SELECT DISTINCT person_id AS id FROM changed)', columns))).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const functions = ['insert', 'update', 'delete'].map((event) => `candidate_person_${event}`);
    functions.push(...PARTS.map(({ table }) => `candidate_${table}`));
    await queryRunner.query(`
      DROP FUNCTION ${functions.map((name) => `derived.${name}()`).join(', ')} CASCADE;
      DROP TABLE derived.candidate;
    `);
  }
}

/** Brings some columns of candidates up to date, of those only that changed. */
function updateSql(people: string, columns: Readonly<Record<string, string>>): string {
  const names = Object.keys(columns);
  const row = (prefix: string) => `(${names.map((name) => `${prefix}.${name}`).join(', ')})`;
  return `UPDATE derived.candidate c SET ${names.map((name) => `${name} = now.${name}`).join(', ')}
    FROM (SELECT p.id, ${names.map((name) => `${columns[name]} AS ${name}`).join(', ')} FROM ${people} p OFFSET 0) now
    WHERE c.id = now.id AND ${row('c')} IS DISTINCT FROM ${row('now')}`;
}

/** Planned for look-ups by index: plans are kept, and begin with empty tables. */
function functionSql(name: string, write: string): string {
  return `CREATE FUNCTION derived.${name}() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp SET enable_seqscan = off AS $function$
    BEGIN
      IF EXISTS (SELECT FROM changed) THEN
        ${write};
      END IF;
      RETURN NULL;
    END $function$;`;
}

function trigger(table: string, event: (typeof WRITES)[number], write: string): string {
  const name = `candidate_${table}_${event.toLowerCase()}`;
  return `${functionSql(name, write)}
    CREATE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${event === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION derived.${name}();`;
}

/** One function for all writes of a table; of updated rows both whose they were and whose they are. */
function partTriggers(table: string, write: string): string {
  const name = `candidate_${table}`;
  const triggers = WRITES.map((event, place) => {
    const rows = event === 'INSERT' || place === WRITES.length - 1 ? 'NEW' : 'OLD';
    return `CREATE TRIGGER ${name}_${event.toLowerCase()}_${rows.toLowerCase()} AFTER ${event} ON ${table}
      REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION derived.${name}();`;
  });
  return [functionSql(name, write), ...triggers].join('\n');
}
