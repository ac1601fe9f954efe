import { parse } from 'graphql';
import { readChangeNotice, thingsChanged } from './change-notice';
import { changeStreams } from './change-streams';
import { readKeyFields } from './key-fields';

const keys = readKeyFields(
  parse(`
    type Book @join__type(graph: A, key: "id") @join__type(graph: B, key: "isbn edition { number }") { id: ID }
    type Value @join__type(graph: A) { id: ID }
  `),
);

describe('thingsChanged', () => {
  it('names a thing by every plain field of its keys, as it was and as it is', () => {
    const notice = {
      type: 'Book',
      id: '1',
      title: 'x',
      before: { isbn: 'old' },
      after: { isbn: 'new', edition: { number: 2 } },
    };
    expect(thingsChanged([notice], keys)).toEqual(['Book.id=1', 'Book.isbn=old', 'Book.isbn=new']);
  });

  it('names the type where no key is told, and nothing of what is no entity', () => {
    expect(
      thingsChanged([{ type: 'Book', before: null }, { type: 'Value', id: '1' }, { type: 'Other' }], keys),
    ).toEqual(['Book']);
  });
});

describe('readChangeNotice', () => {
  it.each(['', 'null', '[]', '{', '{"type": 1}', '{"type": "Book", "before": 3}'])('takes %j for none', (data) => {
    expect(readChangeNotice(data)).toBeUndefined();
  });
});

describe('changeStreams', () => {
  it('reads names and paths', () => {
    expect(changeStreams().parse('books, reviews=/feed')).toEqual([
      { subgraph: 'books', path: '/streams/changes' },
      { subgraph: 'reviews', path: '/feed' },
    ]);
  });

  it.each(['', 'a b', 'books=feed', 'books=/feed?x=1', 'books,,reviews'])('refuses %j', (text) => {
    expect(changeStreams().safeParse(text).success).toBe(false);
  });
});
