import fc from 'fast-check';
import { bestMatch, matchName } from './match-name';
import { compileSearch, correctWhole, correctWord } from './search-query';

const plan = (text: string) => ({ ...compileSearch(text), isSimilar: false });
const rule = (name: string, text: string) => matchName(name, plan(text));

describe('matchName', () => {
  it.each([
    ['Hue University', 'huế university', 'EXACT'],
    ['Hue University', 'Hué Uni', 'PREFIX'],
    ['Tokyo University of Science', 'sci tokyo', 'WORDS'],
    ['Tokyo University of Science', 'kyo', null],
    ['東京理科大学', '理科', 'WORDS'],
    ['東京理科大学', '東', 'PREFIX'],
    ['東京理科大学', '大', 'WORDS'],
    ['東京理科大学', '科理', null],
    ['東京理科大学', '大学 東京', 'WORDS'],
    ['トウキョウリカダイガク', 'tokyo rika daigaku', 'EXACT'],
    ['トウキョウリカダイガク', 'rika daigaku', 'WORDS'],
    ['トウキョウリカダイガク', 'daigaku tokyo', 'WORDS'],
    ['Tōkyō Rika Daigaku', 'トウキョウリカダイガク', 'EXACT'],
    ['Tōkyō Rika Daigaku', 'とうきょうりかだ', 'PREFIX'],
    ['Tōkyō Rika Daigaku', 'りかだいがく', 'WORDS'],
    ['Hà Nội', 'hanoi', 'EXACT'],
    ['Đại học Đà Nẵng', 'danang', 'WORDS'],
    ['OpenAI', 'open ai', 'EXACT'],
    ['An Hải', 'anh', null],
    ['Hoa Ngọc', 'hoang', null],
    ['Tōshiba', 'tosh', 'PREFIX'],
    ['Machida', 'mac', 'PREFIX'],
    ['Computer Science', 'com', 'PREFIX'],
    ['Environment Agency', 'environ', 'PREFIX'],
    ['Fujitsu', 'fujits', 'PREFIX'],
    ['霞ケ浦', '霞ケ', 'PREFIX'],
    ['ジャニス工業', 'ジ', 'PREFIX'],
    ['anything', '%', null],
  ])('finds %j by %j: %s', (name, text, expected) => {
    expect(rule(name, text)).toBe(expected);
  });

  it('finds a romanised word, in Hepburn or Kunrei, by each of its beginnings', () => {
    const mora = fc.constantFrom(
      ...'a i u e o ka ki ku ko ga gi sa shi si su so sha sya sho za ji zi ja ta chi ti tsu tu to cha tya da di do'.split(
        ' ',
      ),
      ...'na ni no ha hi fu hu ho ba bi bo pa pu ma mi mo ya yu yo ra ri ro wa n kka tta sshi tchi ppo kyo ryu'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(mora, { minLength: 1, maxLength: 5 }), fc.nat(), (morae, cut) => {
        // No word begins with ん, and no ん follows another.
        fc.pre(morae.every((each, at) => each !== 'n' || (at > 0 && morae[at - 1] !== 'n')));
        const word = morae.join('');
        const beginning = word.slice(0, 1 + (cut % word.length));
        expect([word, beginning, rule(word, beginning)]).not.toEqual([word, beginning, null]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells that a word only resembles', () => {
    const search = { ...compileSearch('hashimotp kaori'), isSimilar: true };
    const words = search.words.map((word) => (word.letters === 'kaori' ? word : correctWord(word, ['hasimoto'])));
    expect(matchName('Kaori Hashimoto', { ...search, words })).toBe('SIMILAR');
  });

  it('finds a name that begins with the text in which known words stand for a mistyped one', () => {
    const whole = correctWhole('hashimotp kao', new Map([['hashimotp', ['hasimoto', 'hasima']]]));
    const search = { ...compileSearch('hashimotp kao'), whole, words: [], isSimilar: true };
    expect(whole.forms.map(({ letters }) => letters)).toEqual(['hasimotokao', 'hasimakao']);
    expect(matchName('Hashima Kaori', { ...search, words: [compileSearch('tanaka').whole] })).toBe('SIMILAR');
  });
});

describe('bestMatch', () => {
  const names = [{ value: 'Hashimoto Kazuhito' }, { value: 'はしもと かずひと' }, { value: '橋本和仁' }];

  it.each([
    ['ハシモト　カズヒト', 'はしもと かずひと'],
    ['hasimoto kazuhito', 'Hashimoto Kazuhito'],
    ['和仁', '橋本和仁'],
  ])('tells for %s the name that is spelled so: %s', (text, value) => {
    expect(bestMatch(names, plan(text))?.name.value).toBe(value);
  });

  it('is null when the words lie in several names', () => {
    expect(bestMatch(names, plan('橋本 kazuhito'))).toBeNull();
  });
});
