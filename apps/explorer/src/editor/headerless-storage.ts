import type { Storage as EditorStorage } from '@graphiql/toolkit';

/**
 * The browser's storage as GraphiQL gets it: whatever it keeps, tabs and history among it, headers are left out. Those may
 * hold a token, and GraphiQL's history would keep them even where it is told not to.
 *
 * What an earlier version has kept is cleaned at once.
 */
export function headerlessStorage(storage: Storage): EditorStorage {
  for (const key of Object.keys(storage).filter((name) => name.startsWith('graphiql:'))) {
    write(storage, key, storage.getItem(key) ?? '');
  }
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => write(storage, key, value),
    removeItem: (key) => storage.removeItem(key),
    clear: () => storage.clear(),
    get length() {
      return storage.length;
    },
  };
}

function write(storage: Storage, key: string, value: string): void {
  if (key.endsWith(':headers')) storage.removeItem(key);
  else storage.setItem(key, key.endsWith(':variables') ? value : withoutHeaders(value));
}

/** A text of JSON without anything that is called headers; another text as it is. */
function withoutHeaders(value: string): string {
  if (!value.includes('"headers"')) return value;
  try {
    return JSON.stringify(JSON.parse(value, (key, held) => (key === 'headers' ? undefined : held)));
  } catch {
    return value;
  }
}
