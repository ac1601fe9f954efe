import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../data-source';
import { imageReader } from './image';
import { type JournalTable, journalTable } from './journal-table';

/** What the journal must know of an entity before anybody may read its entries. */
export interface JournalTypeOptions {
  readonly entity: EntityClass;
  /** Its name in the API. */
  readonly name: string;
  /** SQL condition that holds for every row that may be shown; the table is `t`. Default: all. */
  readonly visible?: string;
  /** Columns that nobody is told. */
  readonly unpublished?: readonly string[];
  /** Column with ids → condition that one is told to whoever asks, given its SQL; else it is null. */
  readonly told?: Readonly<Record<string, (id: string) => string>>;
}

/** A type of things in the journal, and who may see what of it. */
export interface JournalType {
  readonly name: string;
  readonly table: JournalTable;
  readonly metadata: EntityMetadata;
  /** The condition of its own; the table is `t`. */
  readonly ownRule?: string;
  /** The condition of its own and of all that it belongs to; the table is `t`. */
  readonly rule?: string;
  /** See {@link JournalTypeOptions.told}. */
  readonly told: NonNullable<JournalTypeOptions['told']>;
  readonly read: ReturnType<typeof imageReader>;
}

/**
 * The types of a journal.
 *
 * What belongs to something hidden is hidden: a table with a column `person_id` goes by the condition of the table
 * `person` too, and so on through it.
 */
export function journalTypes(dataSource: DataSource, options: readonly JournalTypeOptions[]): JournalType[] {
  const own = new Map(
    options.map((type) => [
      dataSource.getMetadata(type.entity).tableName,
      { ...type, metadata: dataSource.getMetadata(type.entity) },
    ]),
  );
  const ruleOf = (table: string, above: readonly string[]): string | undefined => {
    const type = own.get(table);
    if (!type || above.includes(table)) return undefined;
    const inherited = type.metadata.columns.flatMap(({ databaseName }) => {
      const owner = /^(.+)_id$/.exec(databaseName)?.[1] ?? '';
      const rule = ruleOf(owner, [...above, table]);
      if (!rule) return [];
      // Not `IN`: that would be answered by reading every owner once for each page.
      const isOwnerVisible = `EXISTS (SELECT FROM "${owner}" t WHERE t.id = owner.id AND ${rule})`;
      const column = `t."${databaseName}"`;
      return [`(${column} IS NULL OR (SELECT ${isOwnerVisible} FROM (SELECT ${column} AS id) owner))`];
    });
    const rules = [...(type.visible ? [`(${type.visible})`] : []), ...inherited];
    return rules.length === 0 ? undefined : rules.join(' AND ');
  };
  return [...own.entries()].map(([table, { entity, name, visible, metadata, unpublished, told = {} }]) => {
    const rule = ruleOf(table, []);
    return {
      name,
      table: journalTable(metadata),
      metadata,
      ...(visible && { ownRule: visible }),
      ...(rule && { rule }),
      told,
      read: imageReader(dataSource, entity, unpublished),
    };
  });
}
