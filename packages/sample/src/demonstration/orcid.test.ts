import { demonstrationOrcid, orcidCheckDigit } from './orcid';

describe('orcidCheckDigit', () => {
  it('agrees with ids that ORCID publishes as examples', () => {
    expect(orcidCheckDigit('000000021825009')).toBe('7');
    expect(orcidCheckDigit('000000021694233')).toBe('X');
  });
});

describe('demonstrationOrcid', () => {
  it('stays outside the ranges that ORCID gives', () => {
    expect(demonstrationOrcid(0)).toBe('9999-0000-0000-0000');
    expect(demonstrationOrcid(999_999)).toMatch(/^9999-0000-0999-999[\dX]$/);
  });
});
