import { mistype, removeMarks, searchTermsOf } from './search-terms';

describe('searchTermsOf', () => {
  it('makes each kind of term of the names that have it', () => {
    const terms = searchTermsOf([
      [{ lang: 'vi', value: 'Nguyễn Đức Anh', kind: 'PRIMARY', family: 'Nguyễn' }],
      [
        { lang: 'ja', value: '橋本香織', kind: 'PRIMARY', family: '橋本' },
        { lang: 'ja-Hira', value: 'はしもと かおり', kind: 'READING', family: 'はしもと' },
        { lang: 'ja-Latn', value: 'Hashimoto Kaori', kind: 'READING', family: 'Hashimoto' },
      ],
    ]);
    expect(terms).toEqual({
      withoutMarks: ['nguyen duc anh'],
      givenFirst: ['anh nguyen'],
      twoKanji: ['橋本'],
      kana: ['はしもと かおり'],
      typingError: ['ngxyen duc anh', 'haxhimoto kaori'],
    });
  });

  it('removes marks, and the stroke of đ', () => {
    expect(removeMarks('Trần Đỗ')).toBe('tran do');
  });

  it('mistypes no word shorter than five letters', () => {
    expect(mistype('le van an')).toBeNull();
  });
});
