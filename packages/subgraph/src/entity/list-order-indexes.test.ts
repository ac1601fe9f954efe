import { createListOrderIndexes, dropListOrderIndexes } from './list-order-indexes';

describe('createListOrderIndexes', () => {
  it('makes an index for the text of each language and two for the times of record', () => {
    expect(createListOrderIndexes('thing', { text: 'title', leading: 'visibility' }).split('\n')).toEqual([
      `CREATE INDEX IF NOT EXISTS thing_by_title_vi ON thing (visibility, (sort_text(titles, '{vi,en}'::text[], '{}'::text[]) COLLATE "vi-x-icu"), id);`,
      `CREATE INDEX IF NOT EXISTS thing_by_title_ja ON thing (visibility, (sort_text(titles, '{ja,en}'::text[], '{ja-Hira,ja-Kana}'::text[]) COLLATE "ja-x-icu"), id);`,
      'CREATE INDEX IF NOT EXISTS thing_by_creation ON thing (visibility, created_at, id);',
      'CREATE INDEX IF NOT EXISTS thing_by_change ON thing (visibility, updated_at, id);',
    ]);
  });
});

describe('dropListOrderIndexes', () => {
  it('names the same indexes', () => {
    expect(dropListOrderIndexes('thing')).toBe('DROP INDEX IF EXISTS thing_by_creation, thing_by_change;');
  });
});
