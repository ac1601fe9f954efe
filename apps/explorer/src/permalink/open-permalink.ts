import { change, PLAIN_LAYOUT, useWorkbench, VIEW_NAMES, workbench } from '../app/workbench';
import { type Linked, readFragment } from './permalink';

/** Opens what the address links to, once the editor is there, and asks it; an address without a link does nothing. */
export async function openPermalink(): Promise<void> {
  const linked = await readFragment(location.hash);
  if (!linked) return;
  if (workbench().editor) return show(linked);
  const stop = useWorkbench.subscribe(({ editor }) => {
    if (!editor) return;
    stop();
    show(linked);
  });
}

function show({ question, view, table, chart, network, map }: Linked): void {
  const { query, variables } = question;
  const hasVariables = Object.keys(variables).length > 0;
  workbench().editor?.open({ query, variables: hasVariables ? JSON.stringify(variables, null, 2) : '' });
  workbench().fetching?.abort();
  change({
    fetching: undefined,
    progress: undefined,
    view: VIEW_NAMES.find((name) => name === view) ?? 'table',
    layout: { ...PLAIN_LAYOUT, ...table },
    choices: { ...(chart && { chart }), ...(network && { network }), ...(map && { map }) },
    answer: undefined,
  });
  // The editor reads its own text a moment after it has changed.
  setTimeout(() => workbench().editor?.run(), 150);
}
