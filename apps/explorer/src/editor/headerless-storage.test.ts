import { headerlessStorage } from './headerless-storage';

/** As much of a browser's storage as is used. */
class HeldStorage {
  [key: string]: unknown;

  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null;
  }

  setItem(key: string, value: string): void {
    this[key] = value;
  }

  removeItem(key: string): void {
    delete this[key];
  }
}

const SECRET = '{"authorization": "Bearer s3cret"}';
const HISTORY = JSON.stringify({ queries: [{ query: '{ headers }', headers: SECRET, variables: '{"headers": 1}' }] });

describe('headerlessStorage', () => {
  it('keeps everything but headers', () => {
    const held = new HeldStorage();
    const storage = headerlessStorage(held as unknown as Storage);
    storage.setItem('graphiql:queries', HISTORY);
    storage.setItem('graphiql:headers', SECRET);
    storage.setItem('graphiql:query', 'query Q { "headers" }');
    expect(JSON.stringify(held)).not.toContain('s3cret');
    expect(storage.getItem('graphiql:query')).toBe('query Q { "headers" }');
    expect(JSON.parse(storage.getItem('graphiql:queries') ?? '')).toEqual({
      queries: [{ query: '{ headers }', variables: '{"headers": 1}' }],
    });
  });

  it('cleans what was kept before', () => {
    const held = new HeldStorage();
    held.setItem('graphiql:queries', HISTORY);
    headerlessStorage(held as unknown as Storage);
    expect(JSON.stringify(held)).not.toContain('s3cret');
  });
});
