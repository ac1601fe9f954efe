import { isSelected, readQuery, toggleField } from './toggle-field';

const tidy = (query: string) => query.replace(/\s+/g, ' ').trim();

describe('toggleField', () => {
  it('selects a field with what leads to it', () => {
    const query = toggleField('', ['books', 'nodes', 'title'], true);
    expect(tidy(query)).toBe('{ books { nodes { title } } }');
    expect(tidy(toggleField(query, ['books', 'totalCount'], true))).toBe('{ books { nodes { title } totalCount } }');
    expect(isSelected(readQuery(query), ['books', 'nodes'])).toBe(true);
    expect(isSelected(readQuery(query), ['books', 'totalCount'])).toBe(false);
  });

  it('leaves arguments, aliases and fragments as they are', () => {
    const query = 'query Q($n: Int) { mine: books(first: $n) { ...F nodes { id } } } fragment F on X { y }';
    expect(tidy(toggleField(query, ['books', 'nodes', 'title'], true))).toBe(
      'query Q($n: Int) { mine: books(first: $n) { ...F nodes { id title } } } fragment F on X { y }',
    );
  });

  it('takes a field out, and never leaves an object empty', () => {
    expect(tidy(toggleField('{ shelf { name } kinds }', ['shelf', 'name'], true))).toBe(
      '{ shelf { __typename } kinds }',
    );
    expect(tidy(toggleField('{ shelf { __typename } }', ['shelf', 'name'], true))).toBe('{ shelf { name } }');
    expect(toggleField('{ kinds }', ['kinds'], true)).toBe('');
    expect(tidy(toggleField('', ['shelf'], false))).toBe('{ shelf { __typename } }');
  });

  it('has no query where the text has a fault', () => {
    expect(readQuery('{ a')).toBeUndefined();
  });
});
