import { useEffect, useState } from 'react';
import type { SchemaMap } from './schema-map';

let asked: Promise<SchemaMap | undefined> | undefined;

/** The map of the graph: undefined while it is on its way, null where the gateway does not tell. */
export function useSchemaMap(): SchemaMap | undefined | null {
  const [map, setMap] = useState<SchemaMap | null>();
  useEffect(() => {
    asked ??= loadSchemaMap();
    void asked.then((loaded) => setMap(loaded ?? null));
  }, []);
  return map;
}

/** Undefined where the gateway does not tell. */
async function loadSchemaMap(): Promise<SchemaMap | undefined> {
  const address = new URL('explorer-map.json', document.baseURI);
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SchemaMap) : undefined;
}
