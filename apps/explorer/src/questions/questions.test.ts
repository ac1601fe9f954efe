import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readExample } from './read-example';
import { forgetQuestion, keepQuestions, readQuestionFile, savedQuestions, writeQuestionFile } from './saved-questions';

const EXAMPLES = resolve(__dirname, '../../../../docs/examples');

describe('readExample', () => {
  it('reads title, translations, subject and role off the comments', () => {
    const text = '# Title\n# vi: Tiêu đề\n# ja: 題\n# subject: funding\n# as: analyst\nquery Q { a }\n';
    expect(readExample('../x/01-a.graphql', text)).toEqual({
      file: '01-a',
      titles: { en: 'Title', vi: 'Tiêu đề', ja: '題' },
      subject: 'funding',
      role: 'analyst',
      query: '# Title\n# as: analyst\nquery Q { a }',
    });
  });

  it.each(readdirSync(EXAMPLES))('finds %s in three languages and under a subject', (file) => {
    const text = readFileSync(join(EXAMPLES, file), 'utf8');
    const { titles } = readExample(file, text);
    expect(new Set(Object.values(titles)).size).toBe(3);
    expect(text).toMatch(/^# subject: (people|organisations|programmes|funding|time)$/m);
  });
});

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
