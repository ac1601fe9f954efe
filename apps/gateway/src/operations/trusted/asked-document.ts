/** By what a GraphQL request says which document it wants. */
export interface AskedDocument {
  readonly text: string | undefined;
  /** Of the GraphQL over HTTP specification's appendix on persisted documents. */
  readonly documentId: string | undefined;
  /** Of the extension that Apollo's clients send. */
  readonly hash: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads which document the parameters of a GraphQL request want. What is not of its type counts as missing: whoever reads
 * the parameters next tells.
 *
 * @param asked `extensions` may be JSON text, as in the query of an address
 */
export function readAskedDocument(asked: Json): AskedDocument {
  const { persistedQuery } = extensionsOf(asked);
  const hash = isObject(persistedQuery) ? persistedQuery.sha256Hash : undefined;
  return { text: textOf(asked.query), documentId: textOf(asked.documentId), hash: textOf(hash) };
}

/** Makes parameters ask for a text, whatever they asked for before. */
export function withDocument(asked: Record<string, unknown>, text: string): void {
  asked.query = text;
  delete asked.documentId;
  const { persistedQuery, ...extensions } = extensionsOf(asked);
  if (persistedQuery === undefined) return;
  if (Object.keys(extensions).length === 0) delete asked.extensions;
  else asked.extensions = typeof asked.extensions === 'string' ? JSON.stringify(extensions) : extensions;
}

function extensionsOf({ extensions }: Json): Json {
  if (typeof extensions !== 'string') return isObject(extensions) ? extensions : {};
  try {
    const parsed: unknown = JSON.parse(extensions);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
