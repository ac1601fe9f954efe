import { linkedBy } from '@kakehashi/database';
import { ANONYMOUS, type Caller } from '../identity/caller';
import { guardFilters } from './guarded-filters';
import { listField } from './list-field';

const size = listField.integer('t.size', 'Its size.');
const score = listField.integer('t.score', 'Its score.', { needs: 'read:applications' });
const through = linkedBy('part', 'part.thing_id = t.id');

describe('guardFilters', () => {
  const refuse = guardFilters({
    fields: { size, score },
    links: { part: { description: 'A part.', fields: { size, score }, through } },
  });
  const judge = (where: object | null, caller: Caller = ANONYMOUS) => {
    try {
      refuse(where as never, caller);
      return 'open';
    } catch (error) {
      const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
      return `${extensions.code} ${extensions.argument} ${message}`;
    }
  };
  const closed = (path: string) => `UNAUTHORIZED_FIELD_OR_TYPE ${path} Argument "${path}" is not open to this request.`;
  const eq = { eq: 1 };

  it.each([
    [{ score: eq }, 'where.score'],
    [{ part: { score: eq } }, 'where.part.score'],
    [{ not: { not: { part: { score: { isNull: true } } } } }, 'where.not.not.part.score'],
    [{ and: [{ size: eq }, { or: [{ part: { and: [{ score: eq }] } }] }] }, 'where.and[1].or[0].part.and[0].score'],
    [{ part: { size: eq }, score: {} }, 'where.score'],
  ])('refuses %j', (where, path) => {
    expect(judge(where)).toBe(closed(path));
    expect(judge(where, { ...ANONYMOUS, scopes: new Set(['read:members']) })).toBe(closed(path));
    expect(judge(where, { ...ANONYMOUS, scopes: new Set(['read:applications']) })).toBe('open');
  });

  it('lets everybody filter by the rest', () => {
    for (const where of [null, {}, { size: eq, part: { size: eq }, not: null, score: null }]) {
      expect(judge(where)).toBe('open');
    }
  });
});
