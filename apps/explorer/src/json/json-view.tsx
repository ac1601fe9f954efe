import type { ViewProps } from '../app/views';
import { abridge } from '../editor/abridge';
import { fill, useWords } from '../languages/words';

/** Says what the JSON editor does not show; the editor itself stands beside it. */
export function JsonView({ answer }: ViewProps) {
  const words = useWords();
  const { entries } = abridge(answer);
  return entries === undefined ? null : <p className="note">{fill(words.abridged, { n: entries })}</p>;
}
