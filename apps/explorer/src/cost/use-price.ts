import { useEffect, useState } from 'react';
import { useWorkbench } from '../app/workbench';
import type { EditorTexts } from '../editor/editor-handle';
import { askPrice } from './ask-price';
import type { Price } from './price';

/** What the open question would cost, as it is typed; undefined while it has no price. */
export function usePrice(typed: EditorTexts | undefined): Price | undefined {
  const schema = useWorkbench((state) => state.schema);
  const token = useWorkbench((state) => state.token);
  const [price, setPrice] = useState<Price>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may be spent is told to whoever asks now
  useEffect(() => {
    if (!schema || !typed) return;
    const asking = new AbortController();
    askPrice(typed, schema, asking.signal).then(setPrice, () => undefined);
    return () => asking.abort();
  }, [typed, schema, token]);
  return price;
}
