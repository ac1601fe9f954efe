import { readOptions } from './options';

describe('readOptions', () => {
  it('takes all gateways and operations by default', () => {
    const options = readOptions([]);
    expect(options.families).toEqual(['stock', 'kakehashi', 'hive-js', 'hive-rust']);
    expect(options.operations.map(({ name }) => name)).toEqual(['small', 'deep']);
    expect(options).toMatchObject({ executors: [], rounds: 5, seconds: 3, minutes: 0, reloads: 0 });
  });

  it('keeps its own order of gateways', () => {
    expect(readOptions(['--gateways', 'hive-rust,stock']).families).toEqual(['stock', 'hive-rust']);
  });

  it('takes several executors', () => {
    expect(readOptions(['--executor', 'fast,stock']).executors).toEqual(['fast', 'stock']);
  });

  it.each([
    [['--gateways', 'router'], '--gateways takes stock, kakehashi, hive-js, hive-rust, but got: router'],
    [['--operations', ''], '--operations takes small, deep, but got: '],
    [['--rounds', '0'], '--rounds must be a whole number from 1, but got: 0'],
    [['--minutes', '1.5'], '--minutes must be a whole number from 0, but got: 1.5'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %j', (commandLine, message) => {
    expect(() => readOptions(commandLine)).toThrow(message);
  });
});
