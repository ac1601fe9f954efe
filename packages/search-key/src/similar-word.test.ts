import { chooseSimilarWords, exchangedLetters } from './similar-word';

describe('chooseSimilarWords', () => {
  const known = ['hasimoto', 'hasimura', 'universitet', 'university', 'tokyo', 'toyota', 'hue'];

  it.each([
    ['hasimotp', ['hasimoto']],
    ['hasimto', ['hasimoto']],
    ['tokoy', ['tokyo']],
    ['otkyo', ['tokyo']],
    ['universtiy', ['university']],
    ['univresit', ['university']],
    ['xxxxx', []],
  ])('takes %s for %j', (word, expected) => {
    expect(chooseSimilarWords(word, known).sort()).toEqual([...expected].sort());
  });
});

describe('exchangedLetters', () => {
  it('gives each word with two neighbours exchanged', () => {
    expect(exchangedLetters('abca')).toEqual(['baca', 'acba', 'abac']);
    expect(exchangedLetters('aa')).toEqual([]);
  });
});
