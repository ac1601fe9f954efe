import { createHash } from 'node:crypto';
import { OperationGate } from '../limits/operation-gate';
import { MemoryStore } from '../store/memory-store';
import { booksSubgraph } from '../testing/book-shop';
import { startTestGateway } from '../testing/test-gateway';
import { persistedOperations } from './persisted-operations';

const query = '{ books { id } }';
const sha256Hash = createHash('sha256').update(query).digest('hex');
const extensions = { persistedQuery: { version: 1, sha256Hash } };

const LIMITS = { MAX_DEPTH: 1, MAX_FIELDS: 9, MAX_ALIASES: 9, MAX_ROOT_FIELDS: 9, MAX_DIRECTIVES: 9 };

describe('persistedOperations', () => {
  const codes = async (bodies: readonly object[], settings: { readonly PERSISTED_OPERATIONS?: boolean } = {}) => {
    const books = await booksSubgraph().start();
    const gateway = await startTestGateway([books], settings);
    const told: unknown[] = [];
    for (const body of bodies) {
      const response = await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      told.push(errors?.[0]?.extensions.code ?? response.status);
    }
    await gateway.stop();
    await books.stop();
    return told;
  };

  it('answers a hash alone once the operation has come with it', async () => {
    const told = await codes([{ extensions }, { query, extensions }, { extensions }]);
    expect(told).toEqual(['PERSISTED_QUERY_NOT_FOUND', 200, 200]);
  });

  it('takes no hashes when they are switched off', async () => {
    const told = await codes([{ extensions }, { query }], { PERSISTED_OPERATIONS: false });
    expect(told).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED', 200]);
  });

  it('does not know a text that this gateway would refuse', async () => {
    const store = new MemoryStore(1_000);
    await store.set('small', '{ a }');
    await store.set('deep', '{ a { b } }');
    const persisted = persistedOperations(store, new OperationGate(LIMITS, 100));
    expect([await persisted.get('small'), await persisted.get('deep')]).toEqual(['{ a }', undefined]);
  });
});
