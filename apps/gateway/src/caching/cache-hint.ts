/** For how long, and for whom, an answer or a part of it may be kept. */
export interface CacheHint {
  /** Seconds; 0 when it may not be kept. */
  readonly maxAge?: number;
  /** `PRIVATE` when it is meant for who asked alone. */
  readonly scope?: 'PUBLIC' | 'PRIVATE';
}

const NOT_KEPT: CacheHint = { maxAge: 0 };

/**
 * Reads what a subgraph says by its `cache-control` header; silence means that its answer may not be kept.
 *
 * @param age what the `age` header tells: seconds that the answer has lain in a cache before the subgraph already
 */
export function readCacheControl(header: string | string[] | undefined, age?: string | string[]): CacheHint {
  if (header === undefined) return NOT_KEPT;
  const directives = new Map(
    String(header)
      .toLowerCase()
      .split(',')
      .map((directive): [string, string] => {
        const [name = '', value = ''] = directive.split('=');
        return [name.trim(), value.trim().replaceAll('"', '')];
      }),
  );
  const told = directives.get('max-age') ?? '';
  if (directives.has('no-store') || directives.has('no-cache') || !/^\d{1,9}$/.test(told)) return NOT_KEPT;
  const spent = /^\d{1,9}$/.test(String(age)) ? Number(age) : 0;
  const maxAge = Math.max(0, Number(told) - spent);
  return { maxAge, scope: directives.has('private') ? 'PRIVATE' : 'PUBLIC' };
}
