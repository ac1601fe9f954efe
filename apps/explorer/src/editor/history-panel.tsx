import { useHistory, useHistoryActions } from '@graphiql/plugin-history';
import { CloseIcon } from '../app/icons';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';

/** The questions that were asked here, the last first; GraphiQL keeps them, in this browser and without headers. */
export function HistoryPanel() {
  const words = useWords();
  const editor = useWorkbench((state) => state.editor);
  const items = useHistory();
  const { deleteFromHistory } = useHistoryActions();
  if (items.length === 0) return <p className="hint">{words.noHistory}</p>;
  return (
    <ul className="questions">
      {[...items].reverse().map((item, index) => {
        const { query = '', variables = '', operationName } = item;
        const name = item.label || operationName || query.replace(/\s+/g, ' ').slice(0, 60);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same question may stand here twice
          <li key={index}>
            <button type="button" title={query} onClick={() => editor?.open({ query, variables })}>
              {name}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={fill(words.forget, { name })}
              onClick={() => deleteFromHistory(item)}
            >
              <CloseIcon />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
