import type { ComponentType } from 'react';
import { useWords } from '../languages/words';
import { BuilderIcon, DocsIcon, HistoryIcon, LibraryIcon, SavedIcon } from './icons';
import { change, PANEL_NAMES, type PanelName, useWorkbench } from './workbench';

const ICONS: Readonly<Record<PanelName, ComponentType>> = {
  library: LibraryIcon,
  saved: SavedIcon,
  builder: BuilderIcon,
  docs: DocsIcon,
  history: HistoryIcon,
};

/** The buttons that open and close the panel at the left. */
export function Rail() {
  const words = useWords();
  const panel = useWorkbench((state) => state.panel);
  return (
    <nav className="rail" aria-label={words.panels}>
      {PANEL_NAMES.map((name) => {
        const Icon = ICONS[name];
        return (
          <button
            type="button"
            key={name}
            aria-expanded={panel === name}
            onClick={() => change({ panel: panel === name ? undefined : name })}
          >
            <Icon />
            <span>{words[`panel_${name}`]}</span>
          </button>
        );
      })}
    </nav>
  );
}
