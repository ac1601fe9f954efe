import { UsageBook } from './usage-book';

const use = (...coordinates: string[]) => ({ coordinates: new Set(coordinates), variables: [] });

describe('UsageBook', () => {
  it('adds up by client what operations use, and what their values use beside it', () => {
    const book = new UsageBook();
    const [shelf, names] = [use('Query.books', 'Book.title'), use('Query.books')];
    book.add('web', shelf, ['Order.TITLE', 'Query.books']);
    book.add('web', shelf);
    book.add('web', names);
    expect(book.read()).toEqual([
      { client: 'web', requests: 3, counts: { 'Order.TITLE': 1, 'Query.books': 3, 'Book.title': 2 } },
    ]);
    book.add('phone', names);
    expect(book.read()[1]).toEqual({ client: 'phone', requests: 1, counts: { 'Query.books': 1 } });
  });

  it('forgets operations in time, but not what they counted', () => {
    const book = new UsageBook();
    for (let index = 0; index < 5_000; index++) book.add('web', use('Query.books'));
    expect(book.read()).toEqual([{ client: 'web', requests: 5_000, counts: { 'Query.books': 5_000 } }]);
  });

  it('keeps no more pairs than fit', () => {
    const book = new UsageBook();
    for (let index = 0; index < 200_010; index++) book.add('web', use(`Query.field${index}`));
    expect(Object.keys(book.read()[0]?.counts ?? {})).toHaveLength(200_000);
    expect(book.read()[0]?.requests).toBe(200_010);
  });
});
