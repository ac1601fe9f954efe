import { change, workbench } from '../app/workbench';

/** What can be opened in the editor. */
export interface Openable {
  readonly query: string;
  /** JSON; default none. */
  readonly variables?: string;
}

/** On a screen of this width and less, the panel covers what it opens. */
const NARROW = 900;

/** Opens a question in a tab and runs it. */
export function openQuestion({ query, variables = '' }: Openable): void {
  const { editor } = workbench();
  if (!editor) return;
  editor.open({ query, variables });
  // The editor reads its own text a moment after it has changed.
  setTimeout(() => workbench().editor?.run(), 150);
  if (window.innerWidth <= NARROW) change({ panel: undefined });
}
