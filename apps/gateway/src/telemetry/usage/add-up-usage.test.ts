import { addUpUsage } from './add-up-usage';

describe('addUpUsage', () => {
  it('adds the same client and coordinate of several processes', () => {
    const one = [{ client: 'web', requests: 2, counts: { 'Query.book': 2, 'Book.id': 1 } }];
    const other = [
      { client: 'app', requests: 1, counts: { 'Query.book': 1 } },
      { client: 'web', requests: 3, counts: { 'Query.book': 3 } },
    ];
    expect(addUpUsage([one, other])).toEqual([
      { client: 'web', requests: 5, counts: { 'Query.book': 5, 'Book.id': 1 } },
      { client: 'app', requests: 1, counts: { 'Query.book': 1 } },
    ]);
  });
});
