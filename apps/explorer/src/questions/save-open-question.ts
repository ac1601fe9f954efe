import { tellNotice } from '../app/notice';
import { change, workbench } from '../app/workbench';
import { fill, wordsOf } from '../languages/words';
import { keepQuestions } from './saved-questions';

/** Keeps what stands in the open tab under the name of its operation, and shows the kept ones. */
export function saveOpenQuestion(): void {
  const { editor, language } = workbench();
  if (!editor) return;
  const { query, variables } = editor.read();
  const words = wordsOf(language);
  const name = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? words.untitled;
  keepQuestions([{ name, query, variables, savedAt: new Date().toISOString() }]);
  change({ panel: 'saved' });
  tellNotice(fill(words.wasSaved, { name }));
}
