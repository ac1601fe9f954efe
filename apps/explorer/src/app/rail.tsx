import type { ComponentType } from 'react';
import { useWords } from '../languages/words';
import { understand } from '../understand/understanding';
import { BuilderIcon, DocsIcon, HistoryIcon, LibraryIcon, MapIcon, SavedIcon, UnderstandIcon } from './icons';
import { change, PANEL_NAMES, type PanelName, useWorkbench } from './workbench';

const ICONS: Readonly<Record<PanelName, ComponentType>> = {
  library: LibraryIcon,
  saved: SavedIcon,
  builder: BuilderIcon,
  map: MapIcon,
  docs: DocsIcon,
  history: HistoryIcon,
};

/** The buttons that open and close the panel at the left, and the one that tells about the graph. */
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
      <button type="button" aria-haspopup="dialog" onClick={() => understand({ name: 'data' })}>
        <UnderstandIcon />
        <span>{words.understand}</span>
      </button>
    </nav>
  );
}
