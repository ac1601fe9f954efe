import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../../identity/caller';

const HEADER = 'x-kakehashi-debug';

/** The header's value by which a caller asks who is known by its scopes. */
const BY_SCOPE = 'plan';

/** Who may know how a request was carried out. */
export interface DebugAccess {
  /** Who sends it (`DEBUG_TOKEN`); undefined is nobody. */
  readonly token: string | undefined;
  /** Who has it (`DEBUG_SCOPE`); `*` is everybody, undefined nobody. */
  readonly scope: string | undefined;
}

/** Whether a request may know how it was carried out, and asks to. */
export function mayDebug({ [HEADER]: given }: IncomingHttpHeaders, caller: Caller, access: DebugAccess): boolean {
  if (typeof given !== 'string') return false;
  if (given === BY_SCOPE)
    return access.scope === '*' || (access.scope !== undefined && caller.scopes.has(access.scope));
  // The comparison takes the same time whatever the header says.
  return access.token !== undefined && timingSafeEqual(digest(given), digest(access.token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
