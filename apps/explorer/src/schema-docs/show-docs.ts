import { change } from '../app/workbench';

/** Opens the documentation of a type. */
export function showDocs(type: string): void {
  change({ dialog: undefined, panel: 'docs', docs: [type] });
}
