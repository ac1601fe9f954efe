import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, readQuestion } from './read-question';

/** Where the documented questions are. */
export const QUESTIONS = 'docs/examples';

/** A question with the answer that is kept of it. */
export interface AnsweredQuestion extends Question {
  /** The answer's `data` on the built-in sample; undefined when none is kept yet. */
  readonly answer: unknown;
}

/** The file of a question's answer, beside the question. */
export function answerFile(root: string, { file }: Pick<Question, 'file'>): string {
  return join(root, QUESTIONS, `${file}.json`);
}

/** The documented questions in the order of their files. */
export function readQuestions(root: string): AnsweredQuestion[] {
  const folder = join(root, QUESTIONS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return names.sort().map((name) => {
    const question = readQuestion(name, readFileSync(join(folder, name), 'utf8'));
    const answered = answerFile(root, question);
    return { ...question, answer: existsSync(answered) ? JSON.parse(readFileSync(answered, 'utf8')) : undefined };
  });
}
