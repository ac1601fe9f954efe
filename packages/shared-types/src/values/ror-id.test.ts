import { hasRorCheckDigits } from './ror-id';

describe('hasRorCheckDigits', () => {
  it.each(['02b207r52', '04chrp450', '057zh3y96'])('takes %s, as ROR has it', (ror) => {
    expect(hasRorCheckDigits(ror)).toBe(true);
  });

  it.each(['02b207r53', '02b207s52', '20b207r52'])('refuses %s', (ror) => {
    expect(hasRorCheckDigits(ror)).toBe(false);
  });
});
