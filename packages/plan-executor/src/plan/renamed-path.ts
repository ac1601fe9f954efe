import type { FetchDataRewrite } from '@apollo/query-planner';
import type { ResponsePath } from '../json';

/** Puts into an error's path the names that the output rewrites of its fetch give to what the subgraph answered. */
export type RenamePath = (path: ResponsePath) => ResponsePath;

const FRAGMENT = '... on ';

/** Compiles the renaming of paths; they begin below the fetch's root or below the entity. */
export function compileRenamePath(rewrites: readonly FetchDataRewrite[] | undefined): RenamePath {
  const names = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') names.set(keyOf(rewrite.path), rewrite.renameKeyTo);
  }
  if (names.size === 0) return (path) => path;
  return (path) => path.map((step, index) => names.get(keyOf(path.slice(0, index + 1))) ?? step);
}

function keyOf(path: ResponsePath): string {
  return path.filter((step) => typeof step === 'string' && !step.startsWith(FRAGMENT)).join('.');
}
