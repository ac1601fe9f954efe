import { useEffect } from 'react';
import { change, VIEW_NAMES, workbench } from './workbench';

/**
 * The keys of the page: Ctrl-K opens the palette, Ctrl-Enter runs, Alt-1 … Alt-5 choose a view. The editor has its own
 * besides; Ctrl-M lets Tab leave it.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key.toLowerCase() === 'k') change({ dialog: 'palette' });
      else if (isCommand && event.key === 'Enter' && !isInEditor(event)) workbench().editor?.run();
      else if (event.altKey && VIEW_NAMES[Number(event.key) - 1]) change({ view: VIEW_NAMES[Number(event.key) - 1] });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** The editor runs by itself what stands at its cursor. */
function isInEditor({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.monaco-editor') !== null;
}
