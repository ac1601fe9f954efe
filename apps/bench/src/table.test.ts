import { layOut } from './table';

describe('layOut', () => {
  it('makes columns as wide as their longest cell and puts numbers at the right', () => {
    const table = layOut(
      ['what', 'ms#'],
      [
        ['first page', '4.1'],
        ['deep', '12.0'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '| what       |   ms |',
      '|------------|-----:|',
      '| first page |  4.1 |',
      '| deep       | 12.0 |',
    ]);
  });
});
