import { createCopyTable, dropCountsThrough, type ToldBy, type ToldTo } from '@kakehashi/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { defineCopy } from '../copies/define-copy';
import type { Asker } from './asker';
import { VISIBLE_TO } from './visible-rule';

/**
 * To whom people are shown, kept by a subgraph that names people whom another owns. Of whom it has not heard, nobody is told: a person
 * who hides from the beginning is named at no moment.
 */
export const personCopy = defineCopy({ of: 'Person', from: 'people', columns: ['visibility'] });

/** Makes the table of {@link personCopy}. By it a subgraph says that its columns `…person_id` are people whom another owns. */
export class PersonCopy1760410000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createCopyTable(personCopy.table, 'visibility text NOT NULL'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropCountsThrough(queryRunner, personCopy.table);
    await queryRunner.query(`DROP TABLE ${personCopy.table}`);
  }
}

/** To whom the id of a person is told whom another subgraph owns. */
export const TOLD_BY_PERSON: ToldBy = {
  table: personCopy.table,
  key: 'id',
  column: 'visibility',
  degrees: VISIBLE_TO.STEWARDS,
};

/** Which people an asker is told; undefined: everybody. */
export function toldPeople({ audience, person }: Asker): ToldTo | undefined {
  if (audience === 'STEWARDS') return undefined;
  return { degrees: VISIBLE_TO[audience].length, ...(person !== undefined && { own: person }) };
}
