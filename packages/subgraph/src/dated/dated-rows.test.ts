import { visibleRows } from '../visibility/noted-rules';
import { datedRowsByKey } from './dated-rows';

class Post {}
class Draft {}

const ANYBODY = { audience: 'EVERYBODY' } as const;

type Asked = readonly [condition: string | undefined, visible: string | undefined, validAt?: string];

const keyOf = (...[condition, visible, validAt]: Asked) =>
  datedRowsByKey({
    entity: Post,
    column: 'person_id',
    ...(condition !== undefined && { condition }),
    ...(visible !== undefined && { visible }),
  })({ validAt: validAt ?? null }).key;

describe('datedRowsByKey', () => {
  it('gives one loader for what is asked alike, and another one for anything else', () => {
    const asked: Asked[] = [
      [undefined, undefined],
      [`t.kind = 'A'`, undefined],
      [`t.kind = 'B'`, undefined],
      [undefined, `t.kind = 'A'`],
      [`t.kind = 'A'`, undefined, '2020-01-01'],
    ];
    const keys = asked.map((one) => keyOf(...one));
    expect(new Set(keys).size).toBe(asked.length);
    expect(asked.map((one) => keyOf(...one))).toEqual(keys);
  });

  it('keeps the day when a condition offers a choice', () => {
    expect(keyOf('a OR b', undefined, '2020-01-01')).toMatch(/\(a OR b\) AND .*DATE '2020-01-01'/);
  });

  it('tells the journal at once what may never be shown, and nothing of what is only not asked for', () => {
    const declared = datedRowsByKey({ entity: Draft, column: 'person_id', visible: 't.shown', condition: 't.odd' });
    expect(visibleRows(Draft, ANYBODY)).toBe('(t.shown)');
    declared({ validAt: '2020-01-01' });
    expect(visibleRows(Draft, ANYBODY)).toBe('(t.shown)');
  });
});
