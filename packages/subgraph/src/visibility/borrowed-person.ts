import { type EntityClass, isToldSql, type ParentLink, type ToldColumns } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { Asker } from './asker';
import { PersonCopy1760410000000, TOLD_BY_PERSON, toldPeople } from './person-copy';

const NAMES_PERSON = /(^|_)person_id$/;

const known = new WeakMap<DataSource, Map<EntityClass, readonly string[]>>();

/** The columns of an entity that name a person whom another subgraph owns; none where {@link PersonCopy1760410000000} is missing. */
export function borrowedPersonColumns(database: DataSource, entity: EntityClass): readonly string[] {
  const ofDatabase = known.get(database) ?? new Map<EntityClass, readonly string[]>();
  known.set(database, ofDatabase);
  const columns = ofDatabase.get(entity) ?? findColumns(database, entity);
  ofDatabase.set(entity, columns);
  return columns;
}

function findColumns(database: DataSource, entity: EntityClass): readonly string[] {
  if (!database.migrations.some((migration) => migration instanceof PersonCopy1760410000000)) return [];
  const names = database.getMetadata(entity).columns.map(({ databaseName }) => databaseName);
  return names.filter((name) => NAMES_PERSON.test(name));
}

/** SQL condition that an asker is told of a person; undefined when they are told of everybody. */
export function isPersonTold(id: string, asker: Asker): string | undefined {
  const to = toldPeople(asker);
  return to && isToldSql(id, TOLD_BY_PERSON, to);
}

/** The columns of an entity with ids of people, as far as an asker is told these; undefined when they are told all. */
export function toldPersonColumns(database: DataSource, entity: EntityClass, asker: Asker): ToldColumns | undefined {
  const columns = borrowedPersonColumns(database, entity);
  if (columns.length === 0 || toldPeople(asker) === undefined) return undefined;
  return Object.fromEntries(columns.map((column) => [column, isPersonTold(`t."${column}"`, asker) ?? 'TRUE']));
}

/** The rows that belong to a person whom another subgraph owns: none, when whoever asks is not told of them. */
export function ofBorrowedPerson({ asker }: { readonly asker: Asker }, link: ParentLink): ParentLink {
  const condition = isPersonTold('p.id', asker);
  // Looked up once for a person and not for each of their rows.
  return condition === undefined ? link : { ...link, sql: `${link.sql} AND (SELECT ${condition})` };
}
