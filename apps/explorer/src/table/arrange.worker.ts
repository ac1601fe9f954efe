import { type Arrangement, arrange, type HeldColumn } from './arrange';

/** What the page asks of this worker. */
export type ArrangeRequest =
  /** Forget what was held: other rows are shown. */
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'column'; readonly held: HeldColumn }
  | { readonly kind: 'arrange'; readonly arrangement: Arrangement };

let count = 0;
const held = new Map<string, HeldColumn>();

addEventListener('message', ({ data }: MessageEvent<ArrangeRequest>) => {
  if (data.kind === 'rows') {
    count = data.count;
    held.clear();
  } else if (data.kind === 'column') held.set(data.held.column.id, data.held);
  else postMessage(arrange(count, held, data.arrangement));
});
