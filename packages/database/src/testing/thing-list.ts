import type { ListDefinition } from '../list/list-definition';
import { linkedBy } from '../list/through';
import { Thing } from './thing.entity';

/** A list of things with every kind of field. */
export const thingList: ListDefinition = {
  name: 'Thing',
  entity: Thing,
  fields: {
    id: { sql: 't.id', sqlType: 'uuid' },
    name: {
      sql: 't.sort_name',
      sqlType: 'text',
      localeSql: { vi: 't.sort_name COLLATE "vi-x-icu"', ja: 't.sort_name COLLATE "ja-x-icu"' },
    },
    size: { sql: 't.size', sqlType: 'bigint' },
    half: { sql: '(t.size / 2)', sqlType: 'bigint' },
    madeOn: { sql: 't.made_on', sqlType: 'date' },
    parent: { sql: 't.parent_id', sqlType: 'uuid' },
    sibling: { sql: 's.size', sqlType: 'bigint', through: linkedBy('thing s', 's.parent_id = t.parent_id') },
  },
  links: {
    siblings: {
      through: linkedBy('thing s', 's.parent_id = t.parent_id'),
      fields: { size: { sql: 's.size', sqlType: 'bigint' }, madeOn: { sql: 's.made_on', sqlType: 'date' } },
      links: {
        twin: {
          through: linkedBy('thing w', 'w.size = s.size AND w.id <> s.id'),
          fields: { parent: { sql: 'w.parent_id', sqlType: 'uuid' } },
        },
      },
    },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  isSearchable: true,
};
