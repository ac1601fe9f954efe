import { JsonBytes } from './json-bytes';

const TEXTS = [
  '',
  'plain',
  'say "no"',
  'a\\b',
  'line\nbreak\u0000',
  '\u007f',
  'Übung',
  '東京大学',
  '😀',
  '\ud83d',
  '\ude00\ud83d',
];

function written(write: (bytes: JsonBytes) => void): string {
  const bytes = new JsonBytes();
  write(bytes);
  return bytes.toString();
}

describe('JsonBytes', () => {
  it.each(TEXTS)('writes %j as JSON.stringify does', (text) => {
    expect(written((bytes) => bytes.addString(text))).toBe(JSON.stringify(text));
  });

  it('keeps the order of pieces of every kind', () => {
    const text = written((bytes) => {
      bytes.addAscii('{"a":');
      bytes.addString('é');
      bytes.addJson(',"ü":[]');
      bytes.addCode('}'.charCodeAt(0));
    });
    expect(text).toBe('{"a":"é","ü":[]}');
  });

  it('repeats what stands between two lengths', () => {
    const text = written((bytes) => {
      bytes.addAscii('[');
      const start = bytes.length;
      bytes.addString('ü');
      const end = bytes.length;
      bytes.addAscii(',');
      bytes.repeat(start, end);
      bytes.addAscii(']');
    });
    expect(text).toBe('["ü","ü"]');
  });

  it('takes more than it first has space for, and then less', () => {
    const bytes = new JsonBytes();
    const long = '東'.repeat(1_000_000);
    bytes.addAscii('[');
    bytes.addString(long);
    bytes.repeat(0, 1);
    expect(bytes.toString()).toBe(`["${long}"[`);
    bytes.clear();
    bytes.addString('x');
    expect(bytes.toString()).toBe('"x"');
  });
});
