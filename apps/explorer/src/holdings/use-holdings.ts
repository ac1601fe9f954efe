import { useCallback, useEffect, useState } from 'react';
import { ask } from '../answer/ask';
import { standingHeaders } from '../app/run-question';
import { useWorkbench } from '../app/workbench';
import { holdingRoots, holdingsQuery, readHoldings, type ToldHoldings } from './holdings';

/** What is known of what is held. */
export interface KnownHoldings {
  /** Undefined while it is being asked for. */
  readonly told: readonly ToldHoldings[] | undefined;
  /** The question behind it; undefined where the graph tells nothing. */
  readonly query: string | undefined;
  readonly readAgain: () => void;
}

/** Asks the graph what it holds, as whoever is signed in. */
export function useHoldings(): KnownHoldings {
  const schema = useWorkbench((state) => state.schema);
  const [told, setTold] = useState<readonly ToldHoldings[]>();
  const [round, setRound] = useState(0);
  const roots = schema ? holdingRoots(schema) : [];
  const query = roots.length > 0 ? holdingsQuery(roots) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the roots stand in the query; another round asks it again
  useEffect(() => {
    if (query === undefined) return;
    const asking = new AbortController();
    setTold(undefined);
    ask({ query, variables: {} }, { headers: standingHeaders(), signal: asking.signal }).then(
      ({ body }) => setTold(readHoldings(roots, body)),
      () => undefined,
    );
    return () => asking.abort();
  }, [query, round]);
  return { told, query, readAgain: useCallback(() => setRound((before) => before + 1), []) };
}
