import { parseOrcid } from './orcid';

describe('parseOrcid', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
  ])('brings %s to the stored form', (text, orcid) => {
    expect(parseOrcid(text)).toBe(orcid);
  });

  it.each([
    '',
    '0000-0002-1825-0098',
    '0000-0002-1825-009X',
    '0000-0002-1694-2330',
    '0000000218250097',
    ' 0000-0002-1825-0097',
    'https://example.org/0000-0002-1825-0097',
    '００００-0002-1825-0097',
  ])('refuses %j', (text) => {
    expect(parseOrcid(text)).toBeNull();
  });
});
