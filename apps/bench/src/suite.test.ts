import { chooseTables } from './suite';

const [depth, search, counts] = [async () => {}, async () => {}, async () => {}];
const suite = { depth, search, counts };

describe('chooseTables', () => {
  it('takes all tables when none is named, else those that are, in the order of the suite', () => {
    expect(chooseTables(suite, undefined)).toEqual([depth, search, counts]);
    expect(chooseTables(suite, 'counts,depth')).toEqual([depth, counts]);
  });

  it.each(['serach', 'depth,', ''])('refuses %j, and says which tables there are', (only) => {
    expect(() => chooseTables(suite, only)).toThrow('--only must name tables of the suite (depth, search, counts)');
  });
});
