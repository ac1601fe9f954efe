import { change } from '../app/workbench';

/** What can be read about the graph itself. */
export const UNDERSTANDING_NAMES = ['data', 'deprecated', 'codes'] as const;

export type UnderstandingName = (typeof UNDERSTANDING_NAMES)[number];

/** What of it is open. */
export interface Understanding {
  readonly name: UnderstandingName;
  /** The error code that is shown, of `codes`. */
  readonly code?: string | undefined;
}

const PREFIX = '#error=';

/** The fragment that leads to an error code, in the page's address. */
export function linkToCode(code: string): string {
  return `${PREFIX}${code}`;
}

/** Opens what the address's fragment leads to, if that is an error code. */
export function openLinkedCode(): void {
  const { hash } = window.location;
  if (!hash.startsWith(PREFIX)) return;
  understand({ name: 'codes', code: hash.slice(PREFIX.length) });
}

/** Opens what is told about the graph. */
export function understand(understanding: Understanding): void {
  change({ dialog: 'understand', understanding });
}
