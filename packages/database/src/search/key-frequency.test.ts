import { KeyFrequency } from './key-frequency';

describe('KeyFrequency', () => {
  const frequency = new KeyFrequency({
    keys: 1_000,
    common: ['nguyen', 'nguyenan', 'tran'],
    shares: [0.2, 0.1, 0.1],
    bounds: ['an', 'binh', 'nguyenb', 'nguyenc', 'ph', 'yen'],
  });

  it('adds the common letters and the groups that begin so', () => {
    expect(frequency.keysThatBegin('nguyen')).toBeCloseTo(300 + (600 * 2) / 5);
    expect(frequency.keysThatBegin('nguyena')).toBeCloseTo(100 + (600 * 0.5) / 5);
  });

  it('takes letters between two bounds for less than a group', () => {
    expect(frequency.keysThatBegin('minh')).toBeCloseTo((600 * 0.5) / 5);
  });

  it('knows the common letters where there are no others', () => {
    const few = new KeyFrequency({ keys: 10, common: ['an', 'yen'], shares: [0.5, 0.5], bounds: null });
    expect(few.keysThatBegin('an')).toBeCloseTo(5);
  });

  it('tells nothing of keys that were never analysed', () => {
    const unknown = new KeyFrequency({ keys: -1, common: null, shares: null, bounds: null });
    expect(unknown.keysThatBegin('an')).toBeUndefined();
  });
});
