import { dataOfText, textOfData } from './written-data';

const TEXT = '{"b":1,"a":{"__proto__":[2]},"__proto__":null}';

describe('Written data', () => {
  it('gives its text back while nobody has looked into it', () => {
    expect(textOfData(dataOfText(TEXT))).toBe(TEXT);
  });

  it('is an object like that which JSON.parse gives, fields in order', () => {
    const data = dataOfText(TEXT);
    expect(Object.keys(data)).toEqual(['b', 'a', '__proto__']);
    expect(JSON.stringify(data)).toBe(TEXT);
    expect({ ...data }).toEqual(JSON.parse(TEXT));
    expect('a' in data && Object.hasOwn(data, 'b') && !('c' in data)).toBe(true);
  });

  it('has no text any more once it may have been changed', () => {
    const data = dataOfText(TEXT);
    data.b = 2;
    delete data.a;
    expect(textOfData(data)).toBeUndefined();
    expect(JSON.stringify(data)).toBe('{"b":2,"__proto__":null}');
  });

  it('is not known of other data', () => {
    for (const other of [null, undefined, 'text', {}]) expect(textOfData(other)).toBeUndefined();
  });
});
