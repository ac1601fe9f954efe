import { errorCatalogue } from '../../../../packages/errors/src/catalogue';
import { jaMeanings } from '../errors/meanings.ja';
import { viMeanings } from '../errors/meanings.vi';
import { en } from './en';
import { ja } from './ja';
import { vi } from './vi';

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each([
  ['ja', ja, jaMeanings],
  ['vi', vi, viMeanings],
])('the catalogue %s', (_, words, meanings) => {
  it('has every text, with the same places to fill', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(words)) {
      expect([key, text.trim() !== '', placesOf(text)]).toEqual([key, true, placesOf(en[key as keyof typeof en])]);
    }
  });

  it('explains every error code', () => {
    expect(Object.keys(meanings).sort()).toEqual(Object.keys(errorCatalogue).sort());
    for (const { meaning, remedy } of Object.values(meanings)) expect(`${meaning}${remedy}`).not.toBe('');
  });
});
