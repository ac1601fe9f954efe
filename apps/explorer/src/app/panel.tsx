import type { Ref } from 'react';
import { Builder } from '../builder/builder';
import { useWords } from '../languages/words';
import { Library } from '../questions/library-panel';
import { Saved } from '../questions/saved-panel';
import { SchemaDocs } from '../schema-docs/schema-docs';
import { SchemaMapPanel } from '../schema-map/schema-map-panel';
import { CloseIcon } from './icons';
import { change, type PanelName } from './workbench';

/** The column between the rail and the editor. */
export function Panel({ panel, hostRef }: { readonly panel: PanelName; readonly hostRef: Ref<HTMLElement> }) {
  const words = useWords();
  return (
    <aside className="panel" aria-label={words[`panel_${panel}`]}>
      <div className="panel-head">
        <h2>{words[`panel_${panel}`]}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={() => change({ panel: undefined })}
        >
          <CloseIcon />
        </button>
      </div>
      <div className="panel-body">
        {panel === 'library' && <Library />}
        {panel === 'saved' && <Saved />}
        {panel === 'builder' && <Builder />}
        {panel === 'map' && <SchemaMapPanel />}
        {panel === 'docs' && <SchemaDocs />}
        {panel === 'history' && <div ref={hostRef as Ref<HTMLDivElement>} className="graphiql-container" />}
      </div>
    </aside>
  );
}
