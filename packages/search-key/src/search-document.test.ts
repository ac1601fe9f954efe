import { FOLD_VERSION, searchDocument, searchKeys } from './search-document';

describe('searchDocument', () => {
  it('tells its fold, each place once, and the words for typing errors', () => {
    expect(searchDocument(['JSTx Ab', 'jstx-AB', '科学', '!'])).toBe(
      [
        `${FOLD_VERSION}\t`,
        `0\t${(1 << 4) | (1 << 6)}\tjstxab`,
        `1\t${1 << 2}\tab`,
        `0\t4\t科学`,
        `1\t2\t学`,
        'w\tjstx\tjstx',
      ].join('\n'),
    );
  });

  it('tells its fold even without names', () => {
    expect(searchDocument([])).toBe(`${FOLD_VERSION}\t`);
  });

  it('bounds the letters of a very long name', () => {
    const keys = searchKeys('学'.repeat(1_000));
    expect(keys).toHaveLength(1_000);
    expect(keys.map(({ letters }) => letters.length).slice(0, 2)).toEqual([240, 40]);
  });
});
