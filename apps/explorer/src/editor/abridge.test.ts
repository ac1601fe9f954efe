import type { Answer } from '../answer/answer';
import { abridge, LARGEST_SHOWN } from './abridge';

const answerOf = (nodes: readonly unknown[]): Answer => {
  const body = { data: { a: { nodes } } };
  const bytes = JSON.stringify(body).length;
  return { question: { query: '', variables: {} }, body, status: 200, bytes, durationMs: 1, askedAt: new Date(0) };
};

describe('abridge', () => {
  it('shows all of what an editor can show', () => {
    const answer = answerOf([1, 2]);
    expect(abridge(answer)).toEqual({ body: answer.body, entries: undefined });
  });

  it.each([
    [10_000, 1_000, 50],
    [1_000, 60_000, 20],
    [2, 3_000_000, 1],
  ])('shows of %i entries of %i letters the first %i of each list', (count, letters, entries) => {
    const answer = answerOf(Array.from({ length: count }, () => ({ text: 'x'.repeat(letters) })));
    const shown = abridge(answer);
    expect(shown.entries).toBe(entries);
    expect(shown.body.data).toMatchObject({ a: { nodes: { length: entries } } });
    if (entries > 1) expect(JSON.stringify(shown.body).length).toBeLessThanOrEqual(LARGEST_SHOWN);
  });
});
