import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { CloseIcon, PlusIcon } from '../app/icons';
import { fill, useWords } from '../languages/words';

/** The open questions, one tab each. */
export function EditorTabs() {
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const { addTab, changeTab, closeTab } = useGraphiQLActions();
  const words = useWords();
  return (
    <nav className="editor-tabs" aria-label={words.tabs}>
      <ul>
        {tabs.map(({ id, title }, index) => (
          <li key={id} className={index === active ? 'is-active' : undefined}>
            <button type="button" aria-current={index === active ? 'true' : undefined} onClick={() => changeTab(index)}>
              {title === '<untitled>' ? words.untitled : title}
            </button>
            {tabs.length > 1 && (
              <button
                type="button"
                className="icon-button"
                aria-label={fill(words.closeTab, { name: title })}
                onClick={() => closeTab(index)}
              >
                <CloseIcon />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="icon-button" aria-label={words.newTab} title={words.newTab} onClick={addTab}>
        <PlusIcon />
      </button>
    </nav>
  );
}
