import { LRUCache } from 'lru-cache';

/** For how long, and for whom, an answer or a part of it may be kept. */
export interface CacheHint {
  /** Seconds; 0 when it may not be kept. */
  readonly maxAge?: number;
  /** `PRIVATE` when it is meant for who asked alone. */
  readonly scope?: 'PUBLIC' | 'PRIVATE';
}

const NOT_KEPT: CacheHint = { maxAge: 0 };

/** Subgraphs say the same again and again. */
const known = new LRUCache<string, CacheHint>({ max: 1_000 });

/**
 * Reads what a subgraph says by its `cache-control` header; silence means that its answer may not be kept.
 *
 * @param age what the `age` header tells: seconds that the answer has lain in a cache before the subgraph already
 */
export function readCacheControl(header: string | string[] | undefined, age?: string | string[]): CacheHint {
  if (header === undefined) return NOT_KEPT;
  const text = String(header);
  const told = known.get(text) ?? parse(text);
  known.set(text, told);
  if (!told.maxAge || !/^\d{1,9}$/.test(String(age))) return told;
  return { ...told, maxAge: Math.max(0, told.maxAge - Number(age)) };
}

function parse(text: string): CacheHint {
  const directives = new Map(
    text
      .toLowerCase()
      .split(',')
      .map((directive): [string, string] => {
        const [name = '', value = ''] = directive.split('=');
        return [name.trim(), value.trim().replaceAll('"', '')];
      }),
  );
  const maxAge = directives.get('max-age') ?? '';
  if (directives.has('no-store') || directives.has('no-cache') || !/^\d{1,9}$/.test(maxAge)) return NOT_KEPT;
  return { maxAge: Number(maxAge), scope: directives.has('private') ? 'PRIVATE' : 'PUBLIC' };
}
