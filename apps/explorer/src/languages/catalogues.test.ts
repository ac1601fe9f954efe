import { errorCatalogue } from '../../../../packages/errors/src/catalogue';
import { userErrorCatalogue } from '../../../../packages/errors/src/user-error-catalogue';
import { jaMeanings } from '../errors/meanings.ja';
import { viMeanings } from '../errors/meanings.vi';
import { jaUserMeanings } from '../errors/user-meanings.ja';
import { viUserMeanings } from '../errors/user-meanings.vi';
import { en } from './en';
import { ja } from './ja';
import { vi } from './vi';

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each([
  ['ja', ja, jaMeanings, jaUserMeanings],
  ['vi', vi, viMeanings, viUserMeanings],
])('the catalogue %s', (_, words, meanings, userMeanings) => {
  it('has every text, with the same places to fill', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(words)) {
      expect([key, text.trim() !== '', placesOf(text)]).toEqual([key, true, placesOf(en[key as keyof typeof en])]);
    }
  });

  it('explains every error code', () => {
    expect(Object.keys(meanings).sort()).toEqual(Object.keys(errorCatalogue).sort());
    expect(Object.keys(userMeanings).sort()).toEqual(Object.keys(userErrorCatalogue).sort());
    for (const { meaning, remedy } of Object.values(meanings)) expect(`${meaning}${remedy}`).not.toBe('');
  });
});
