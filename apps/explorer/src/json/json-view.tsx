import type { ViewProps } from '../app/views';
import { isAbridged } from '../editor/abridge';
import { useWords } from '../languages/words';

/** Says what the JSON editor does not show; the editor itself stands beside it. */
export function JsonView({ answer }: ViewProps) {
  const words = useWords();
  return isAbridged(answer) ? <p className="note">{words.abridged}</p> : null;
}
