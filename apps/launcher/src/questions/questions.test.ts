import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../testing/launch-system';
import { layOut } from './lay-out';
import { readQuestions } from './question-files';
import { questionsPage } from './questions-page';
import { readQuestion, SUBJECTS } from './read-question';
import { steadyAnswer } from './steady-answer';

const questions = readQuestions(ROOT);

describe('readQuestion', () => {
  it('reads title, translations, subject, asker and what varies off the comments', () => {
    const text = '# Title\n# vi: Tiêu đề\n# ja: 題\n# subject: funding\n# as: expert 7\n# varies: a b\nquery Q { a }\n';
    expect(readQuestion('../x/01-a.graphql', text)).toEqual({
      file: '01-a',
      titles: { en: 'Title', vi: 'Tiêu đề', ja: '題' },
      subject: 'funding',
      role: 'expert',
      actor: '7',
      varying: ['a', 'b'],
      query: '# Title\n# as: expert 7\nquery Q { a }',
    });
  });
});

describe('the documented questions', () => {
  it.each(questions.map((question) => [question.file, question] as const))(
    'asks %s in three languages, under a subject, and tells something',
    (file, { titles, answer }) => {
      expect(new Set(Object.values(titles)).size).toBe(3);
      const text = readFileSync(join(ROOT, 'docs/examples', `${file}.graphql`), 'utf8');
      expect(SUBJECTS).toContain(/^# subject: (\S+)$/m.exec(text)?.[1]);
      expect(JSON.stringify(answer)).toMatch(/":\[\{/);
    },
  );

  it('has a number of its own for each, and no subject without a question', () => {
    const numbers = questions.map(({ file }) => Number.parseInt(file, 10));
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    expect(new Set(questions.map(({ subject }) => subject))).toEqual(new Set(SUBJECTS));
  });

  it('stand on their page with their answers', () => {
    const page = readFileSync(join(ROOT, 'docs/questions.md'), 'utf8');
    expect(page).toBe(questionsPage(questions));
  });
});

describe('steadyAnswer', () => {
  it('leaves out what varies, however deep, and nothing else', () => {
    const answer = { list: [{ asOf: '2026', count: 1 }], asOf: null };
    expect(steadyAnswer(answer, ['asOf'])).toEqual({ list: [{ asOf: '…', count: 1 }], asOf: '…' });
  });
});

describe('layOut', () => {
  it('writes JSON that reads back the same, in lines that fit', () => {
    const value = {
      empty: [],
      long: Array.from({ length: 40 }, (_, index) => ({ index, text: `"${index}"` })),
      none: null,
    };
    const text = layOut(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(layOut({ a: [1, {}] })).toBe('{ "a": [1, {}] }');
  });
});
