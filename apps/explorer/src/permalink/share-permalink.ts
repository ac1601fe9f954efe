import { tellNotice } from '../app/notice';
import { workbench } from '../app/workbench';
import { fill, wordsOf } from '../languages/words';
import { writeFragment } from './permalink';

/** Puts a link to what is shown into the address and the clipboard. */
export async function sharePermalink(): Promise<void> {
  const { editor, view, layout, choices, language } = workbench();
  if (!editor) return;
  const words = wordsOf(language);
  const { query, variables: text } = editor.read();
  let variables: Record<string, unknown>;
  try {
    variables = text.trim() === '' ? {} : JSON.parse(text);
  } catch (fault) {
    return tellNotice(fill(words.variablesFault, { reason: (fault as Error).message }));
  }
  const fragment = await writeFragment({
    question: { query, variables },
    view,
    table: layout,
    ...choices,
  });
  history.replaceState(null, '', fragment);
  try {
    await navigator.clipboard.writeText(location.href);
    tellNotice(words.linkCopied);
  } catch {
    // No clipboard outside of secure origins, or not allowed: the link stands in the address.
    tellNotice(words.linkInAddress);
  }
}
