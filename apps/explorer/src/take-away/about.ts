import type { Answer } from '../answer/answer';

/** What must stand beside data that is taken away, so that it can be checked, cited and asked for again. */
export interface About {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** When it was asked, ISO 8601. */
  readonly askedAt: string;
  /** Id of the supergraph by which it was answered; null where the gateway does not tell. */
  readonly schemaVersion: string | null;
  /** Address of the API. */
  readonly endpoint: string;
  readonly rowCount: number;
  /** Rows that there are in all; null where the list does not count them. */
  readonly totalCount: number | null;
  readonly sources: readonly Source[];
  /** Errors of a partial answer: what is missing here. */
  readonly errors: readonly string[];
}

/** A source of rows, as their provenance tells it. */
export interface Source {
  readonly source: string;
  readonly sourceUrl: string | null;
  /** SPDX identifier; null when none is stated. */
  readonly licence: string | null;
}

/** What {@link aboutOf} can not read off the answer. */
export interface AboutContext {
  readonly schemaVersion: string | null;
  readonly endpoint: string;
  readonly rowCount: number;
  readonly totalCount: number | null;
  /** By {@link sourcesIn}, which looks through the whole answer. */
  readonly sources: readonly Source[];
}

/** Tells what an answer is. Headers are no part of a question, so that no token can be in it. */
export function aboutOf({ question, body, askedAt }: Answer, context: AboutContext): About {
  return {
    query: question.query,
    variables: question.variables,
    askedAt: askedAt.toISOString(),
    ...context,
    errors: (body.errors ?? []).map(({ message }) => message),
  };
}

/** The different sources that an answer names, wherever it has a `provenance`, in the order of their names. */
export function sourcesIn(data: unknown): readonly Source[] {
  const found = new Map<string, Source>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { source, sourceUrl = null, licence = null } = value as Partial<Source>;
    const key = JSON.stringify([source, sourceUrl, licence]);
    if (typeof source === 'string') found.set(key, { source, sourceUrl, licence });
    for (const held of Object.values(value)) walk(held);
  };
  walk(data);
  return [...found.values()].sort((one, other) => (one.source < other.source ? -1 : 1));
}
