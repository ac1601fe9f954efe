import type { ErrorCode } from '@kakehashi/errors';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import { hashOf } from '../text-hash';
import type { SupergraphText } from './supergraph-source';

/**
 * What became of a version: it is `served`; it was, and another `replaced` it; it came while another was pinned and is
 * `waiting`; it was `refused`; or it is being looked at (`candidate`).
 */
export type SupergraphState = 'candidate' | 'served' | 'replaced' | 'waiting' | 'refused';

/** A version of the supergraph that is remembered. */
export interface HeldVersion {
  /** SHA-256 of its text, in hexadecimal digits. */
  readonly hash: string;
  /** The file or address where it stood. */
  readonly source: string;
  /** When it was read. */
  readonly loadedAt: Date;
  state: SupergraphState;
  /** Why it was refused. */
  refusal?: { readonly code: ErrorCode; readonly reason: string } | undefined;
  /** Undefined when it can not be served whatever happens. */
  text: string | undefined;
  /** Undefined where it would have to be loaded anew. */
  supergraph?: LoadedSupergraph | undefined;
}

/** How many supergraphs stay loaded: the served one and the one before. A loaded one takes some fifty times its text. */
const MOST_LOADED = 2;

/** The last versions of the supergraph, the newest first. */
export class SupergraphHistory {
  private held: HeldVersion[] = [];
  /** The one served last first. */
  private loaded: HeldVersion[] = [];

  /** @param most how many versions are kept; the served one always is */
  constructor(private readonly most: number) {}

  get versions(): readonly HeldVersion[] {
    return this.held;
  }

  /** Remembers a text that was read; one that is known already is the newest again, unless it is being served. */
  record({ text, origin: source }: SupergraphText): HeldVersion {
    const hash = hashOf(text);
    const known = this.held.find((version) => version.hash === hash);
    if (known?.state === 'served') return known;
    const { supergraph } = known ?? {};
    const version: HeldVersion = { hash, source, loadedAt: new Date(), state: 'candidate', text, supergraph };
    this.loaded = this.loaded.map((other) => (other === known ? version : other));
    this.held = [version, ...this.held.filter((other) => other !== known)];
    this.forget();
    return version;
  }

  /** Finds a version by its hash or the beginning of it that {@link idOf} gives. */
  find(id: string): HeldVersion | undefined {
    return this.held.find((version) => id.length >= ID_LENGTH && version.hash.startsWith(id));
  }

  /** Notes that a version is served now. */
  serve(version: HeldVersion, supergraph: LoadedSupergraph): void {
    for (const other of this.held) if (other.state === 'served') other.state = 'replaced';
    version.state = 'served';
    version.refusal = undefined;
    version.supergraph = supergraph;
    this.loaded = [version, ...this.loaded.filter((other) => other !== version)];
    for (const other of this.loaded.splice(MOST_LOADED)) other.supergraph = undefined;
    this.forget();
  }

  /** Notes that a version was refused; one that is invalid needs its text no more. */
  refuse(version: HeldVersion, code: ErrorCode, reason: string): void {
    version.state = 'refused';
    version.refusal = { code, reason };
    if (code === 'SUPERGRAPH_INVALID') version.text = undefined;
  }

  /** Drops what is too much: refused versions first, then the oldest; never the newest, nor the one that is served. */
  private forget(): void {
    while (this.held.length > this.most) {
      const rest = this.held.slice(1);
      const droppable =
        rest.findLast(({ state }) => state === 'refused') ?? rest.findLast(({ state }) => state !== 'served');
      if (!droppable) return;
      this.held = this.held.filter((version) => version !== droppable);
      this.loaded = this.loaded.filter((version) => version !== droppable);
    }
  }
}

const ID_LENGTH = 12;

/** The beginning of a version's hash, by which people name it. */
export function idOf({ hash }: HeldVersion): string {
  return hash.slice(0, ID_LENGTH);
}
