import { cursorLike } from './cursor-like';

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('cursorLike', () => {
  it('keeps what a cursor says of its list, and takes the place of another row', () => {
    const cursor = encode([2, 'abcdefgh', 'Ái', 'id-1']);
    expect(cursorLike(cursor, [null, 'id-2'])).toBe(encode([2, 'abcdefgh', null, 'id-2']));
  });
});
