import { parseDoi } from './doi';

describe('parseDoi', () => {
  it.each([
    '10.1087/20120404',
    'https://doi.org/10.1087/20120404',
    'http://dx.doi.org/10.1087/20120404',
    ' DOI: 10.1087/20120404',
  ])('reads %j', (text) => {
    expect(parseDoi(text)).toBe('10.1087/20120404');
  });

  it('compares without case', () => {
    expect(parseDoi('10.1000.10/ABC')).toBe('10.1000.10/abc');
  });

  it.each([
    '',
    '10.1087',
    '11.1087/1',
    '10.1/1',
    '10.1087/a b',
    `10.1087/${'a'.repeat(201)}`,
    'https://example.org/10.1087/1',
  ])('takes %j for none', (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});
