import { compileSearch, matchName, searchDocument, searchKey } from './index';

describe('searchKey', () => {
  it.each([
    ['Đại học Huế', 'dai hoc hue'],
    ['ĐẠI HỌC HUẾ'.normalize('NFD'), 'dai hoc hue'],
    ['Tōkyō Rika Daigaku', 'tokyo rika daigaku'],
    ['Toukyou', 'tokyo'],
    ['ＦＰＴ　Ｊａｐａｎ', 'fpt japan'],
    ['ﾄｳｷｮｳ', searchKey('とうきょう')],
    ['トーキョー', searchKey('とうきょう')],
    ['がく', 'が く'],
    ['東京理科大学', '東 京 理 科 大 学'],
    ['R&D-Center', 'r d center'],
    ['\u0000 %_\\ \ud800', ''],
  ])('folds %j to %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

describe('matchName', () => {
  const rule = (name: string, text: string) => matchName(name, compileSearch(text));

  it('tells a whole name, a beginning, words in any order, and nothing', () => {
    expect(rule('Hue University', 'huế university')).toBe('EXACT');
    expect(rule('Hue University', 'Hué Uni')).toBe('PREFIX');
    expect(rule('Tokyo University of Science', 'sci tokyo')).toBe('WORDS');
    expect(rule('Tokyo University of Science', 'kyo')).toBeNull();
    expect(rule('東京理科大学', '理科')).toBe('WORDS');
    expect(rule('東京理科大学', '科理')).toBeNull();
    expect(rule('anything', '%')).toBeNull();
  });
});

describe('searchDocument', () => {
  it('holds each folded name once, on a line of its own', () => {
    expect(searchDocument(['JST', 'jst', '科学', '!'])).toBe('\n jst \n 科 学 \n');
    expect(searchDocument([])).toBe('');
  });
});
