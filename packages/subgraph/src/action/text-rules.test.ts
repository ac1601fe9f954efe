import { textFaults } from './text-rules';

const codes = (value: string, longest = 300) => textFaults(value, 'title', longest).map(({ code }) => code);

describe('textFaults', () => {
  it.each([
    'Đại học Huế',
    '東京理科大学',
    'a < b and c > d',
    'I <3 science',
    'x<y',
    'line\nbreak\ttab',
    '👩🏽‍🔬',
    '葛\u{e0100}城',
  ])('takes %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['', 'REQUIRED'],
    [' \u3000\n', 'REQUIRED'],
    ['\u200b\u200d\u00ad', 'REQUIRED'],
    ['\u3164\u2800', 'REQUIRED'],
    ['\u200b\u2060 \ufeff\u3164', 'REQUIRED'],
    ['a\u0007b', 'CONTROL_CHARACTER'],
    ['a\u009fb', 'CONTROL_CHARACTER'],
    ['evil\u202etxt.exe', 'CONTROL_CHARACTER'],
    ['<b>bold</b>', 'MARKUP'],
    ['</script >', 'MARKUP'],
    ['<img/onerror=x>', 'MARKUP'],
    ['<!-- x -->', 'MARKUP'],
    ['<?xml ?>', 'MARKUP'],
    ['x'.repeat(1_000_000), 'TOO_LONG'],
  ])('refuses %.20j as %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('counts characters, not halves of surrogate pairs', () => {
    expect(codes('𠮷'.repeat(10), 10)).toEqual([]);
    expect(codes('𠮷'.repeat(11), 10)).toEqual(['TOO_LONG']);
  });
});
