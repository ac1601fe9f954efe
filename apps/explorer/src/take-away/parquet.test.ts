import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Column } from '../table/columns';
import type { ValueKind } from '../table/value-kind';
import type { About } from './about';
import { writeParquet } from './parquet';

const column = (id: string, kind: ValueKind, isList = false): Column => ({
  id,
  kind,
  isList,
  canOpen: false,
  typeName: undefined,
  description: undefined,
});

describe('writeParquet', () => {
  it('keeps types, digits, languages and gaps, and says what it is', async () => {
    const columns = [
      column('id', 'id'),
      column('money.amount', 'decimal'),
      column('count', 'integer'),
      column('share', 'number'),
      column('isOpen', 'boolean'),
      column('updatedAt', 'instant'),
      column('tags', 'text', true),
    ];
    const full = {
      id: '0012',
      'money.amount': '9007199254740993.10',
      count: 3,
      share: 0.5,
      isOpen: false,
      updatedAt: '2026-01-02T03:04:05.000Z',
      tags: ['Đà Lạt', '東京'],
    };
    const file = writeParquet(columns, [full, {}], { query: '{ a }' } as About);
    const rows = await parquetReadObjects({ file });
    expect(rows[0]).toEqual({ ...full, updatedAt: new Date(full.updatedAt), tags: 'Đà Lạt; 東京' });
    expect(Object.values(rows[1] ?? {}).every((value) => value === null || value === undefined)).toBe(true);
    const [about] = parquetMetadata(file).key_value_metadata ?? [];
    expect(about).toMatchObject({ key: 'kakehashi:about', value: '{"query":"{ a }"}' });
  });
});
