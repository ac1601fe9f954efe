import type { OperationGate } from '../limits/operation-gate';
import type { Store } from '../store/store';

/**
 * Keeps the texts of operations that clients then ask for by their hash alone.
 *
 * A text that this gateway would refuse counts as unknown, since the gate stands before whoever reads it: gateways with
 * wider limits may share the store. Its client sends it again, and is told why it is refused.
 */
export function persistedOperations(store: Store, gate: OperationGate): Omit<Store, 'getMany'> {
  return {
    async get(hash) {
      const text = await store.get(hash);
      return text === undefined || gate.refuse(text) ? undefined : text;
    },
    set: (hash, text, options) => store.set(hash, text, options),
    delete: (hash) => store.delete(hash),
  };
}
