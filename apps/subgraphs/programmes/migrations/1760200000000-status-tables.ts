import { carryJournal } from '@kakehashi/database';
import { createStatusChangeTable } from '@kakehashi/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNERS = ['project', 'challenge', 'commission', 'placement'] as const;

const COPIED =
  'id, provenance, created_at, updated_at, version, status, reason, period_from, period_to, period_precision';

/** The ids of all statuses of things of one kind, of those that are gone too. */
const idsOf = (owner: string) => `
  SELECT id FROM status_change WHERE subject_kind = '${owner.toUpperCase()}'
  UNION SELECT entity_id FROM journal WHERE entity_type = 'status_change' AND before ->> 'subject_kind' = '${owner.toUpperCase()}'`;

/** Statuses stand in a table for each kind of thing, no longer all in one with the kind of their subject. */
export class StatusTables1760200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const owner of OWNERS) {
      await queryRunner.query(`
        ${createStatusChangeTable(owner)}
        INSERT INTO ${owner}_status_change (${owner}_id, ${COPIED})
        SELECT subject_id, ${COPIED} FROM status_change WHERE subject_kind = '${owner.toUpperCase()}';
        ${carryJournal({
          from: 'status_change',
          to: `${owner}_status_change`,
          ids: idsOf(owner),
          image: `before - '{subject_kind,subject_id}'::text[] || jsonb_build_object('${owner}_id', before -> 'subject_id')`,
        })}
      `);
    }
    await queryRunner.query('DROP TABLE status_change');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE status_change (
        LIKE challenge_status_change INCLUDING DEFAULTS,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        CONSTRAINT status_change_pkey PRIMARY KEY (id)
      );
      ALTER TABLE status_change DROP COLUMN challenge_id;
      CREATE INDEX status_change_by_subject ON status_change (subject_id, subject_kind, period_from, id);
      CREATE INDEX status_change_by_status ON status_change (subject_kind, status, subject_id);
    `);
    for (const owner of OWNERS) {
      const kind = `'${owner.toUpperCase()}'`;
      await queryRunner.query(`
        INSERT INTO status_change (subject_kind, subject_id, ${COPIED})
        SELECT ${kind}, ${owner}_id, ${COPIED} FROM ${owner}_status_change;
        ${carryJournal({
          from: `${owner}_status_change`,
          to: 'status_change',
          image: `before - '${owner}_id' || jsonb_build_object('subject_kind', ${kind}, 'subject_id', before -> '${owner}_id')`,
        })}
        DROP TABLE ${owner}_status_change;
      `);
    }
  }
}
