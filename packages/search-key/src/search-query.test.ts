import { compileSearch, correctWhole, correctWord } from './search-query';

const lettersOf = ({ forms }: { forms: readonly { letters: string }[] }) => forms.map(({ letters }) => letters);

describe('correctWord', () => {
  it('leaves out a word that begins with another, so that no key answers twice', () => {
    const { whole } = compileSearch('kiett');
    expect(lettersOf(correctWord(whole, ['kieto', 'tiet', 'kiet', 'tiet']))).toEqual(['tiet', 'kiet']);
  });
});

describe('correctWhole', () => {
  const words = (count: number) => Array.from({ length: count }, (_unused, at) => `word${at}`);

  it('puts every known word in the place of each mistyped one', () => {
    const known = new Map([
      ['hashimotp', ['hasimoto', 'hasimura']],
      ['kaorj', ['kaori']],
    ]);
    expect(lettersOf(correctWhole('Hashimotp no Kaorj', known))).toEqual(['hasimotonokaori', 'hasimuranokaori']);
  });

  it('has no form where too many would come of it', () => {
    const known = (count: number) => new Map([['wordx', words(count)]]);
    expect(lettersOf(correctWhole('one wordx', known(8)))).toHaveLength(8);
    expect(lettersOf(correctWhole('one wordx', known(9)))).toEqual([]);
  });
});
