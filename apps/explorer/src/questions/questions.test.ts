import { forgetQuestion, keepQuestions, readQuestionFile, savedQuestions, writeQuestionFile } from './saved-questions';

describe('saved questions', () => {
  const question = { name: 'Q', query: '{ a }', variables: '', savedAt: '2026-01-01T00:00:00Z' };
  /** As much of a browser's storage as is used. */
  const storage = () => {
    const held = new Map<string, string>();
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    } as Storage;
  };

  it('keeps, replaces and forgets by name', () => {
    const kept = storage();
    keepQuestions([question, { ...question, name: 'B' }], kept);
    keepQuestions([{ ...question, query: '{ b }' }], kept);
    expect(savedQuestions(kept).map(({ name, query }) => [name, query])).toEqual([
      ['B', '{ a }'],
      ['Q', '{ b }'],
    ]);
    forgetQuestion('B', kept);
    expect(savedQuestions(kept)).toHaveLength(1);
  });

  it('writes a file that it reads, and keeps nothing else', () => {
    const careless = { ...question, headers: 'secret' };
    expect(readQuestionFile(writeQuestionFile([question]))).toEqual([question]);
    expect(JSON.stringify(readQuestionFile(writeQuestionFile([careless])))).not.toContain('secret');
    expect(() => readQuestionFile('{"format": "other"}')).toThrow(/must say format/);
  });
});
