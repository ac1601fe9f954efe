import type { DataSource } from 'typeorm';
import type { EntityClass } from '../data-source';
import type { ListField } from './list-definition';

const COLUMN = /^t\."?(\w+)"?$/;

/** Whether a field can be without a value: as its column declares it, else as the field does, else yes. */
export function isNullableField(dataSource: DataSource, entity: EntityClass, field: ListField): boolean {
  const name = COLUMN.exec(field.sql)?.[1];
  const column = dataSource.getMetadata(entity).columns.find(({ databaseName }) => databaseName === name);
  return column?.isNullable ?? field.isNullable ?? true;
}
