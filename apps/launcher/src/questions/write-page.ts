import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readQuestions } from './question-files';
import { questionsPage } from './questions-page';

const root = resolve(__dirname, '../../../..');

/** Writes docs/questions.md out of the questions and the answers that are kept of them; `npm run generate` calls it. */
writeFileSync(join(root, 'docs/questions.md'), questionsPage(readQuestions(root)));
