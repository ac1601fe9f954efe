import { createError } from '@kakehashi/errors';
import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { hashOf } from '../../text-hash';
import { type AskedDocument, readAskedDocument, withDocument } from './asked-document';
import type { TrustedDocuments } from './trusted-documents';

/** What becomes of documents that are not trusted: served, served and logged, or refused. */
export type TrustMode = 'off' | 'log' | 'enforce';

/** Hashes that are remembered as logged. */
const REMEMBERED_HASHES = 10_000;

/** Finds trusted documents by their ids, and judges texts. */
export class DocumentTrust {
  private readonly logged = new LRUCache<string, true>({ max: REMEMBERED_HASHES });

  /** @param documents those that are trusted at the moment */
  constructor(
    private readonly documents: () => TrustedDocuments,
    private readonly mode: TrustMode,
    private readonly logger: Logger,
  ) {}

  /**
   * Puts the text of a trusted document in place of its id.
   *
   * @param asked parameters of a GraphQL request, which are changed; `extensions` may be JSON text
   * @returns why the request is refused; undefined when it may go on
   */
  admit(asked: Record<string, unknown>): GraphQLError | undefined {
    const given = readAskedDocument(asked);
    return given.text === undefined ? this.admitId(asked, given) : this.admitText(asked, given.text);
  }

  private admitId(asked: Record<string, unknown>, { documentId, hash }: AskedDocument): GraphQLError | undefined {
    const id = documentId ?? hash;
    const text = id === undefined ? undefined : this.documents().find(id);
    if (text !== undefined) {
      withDocument(asked, text);
      return undefined;
    }
    // A hash alone may still be that of a persisted operation, unless only trusted ones are taken.
    const isLost = documentId !== undefined || (hash !== undefined && this.mode === 'enforce');
    return isLost ? createError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound') : undefined;
  }

  private admitText(asked: Record<string, unknown>, text: string): GraphQLError | undefined {
    if (this.mode === 'off') return undefined;
    if (this.documents().includes(text)) {
      // Nothing is to be remembered of it, and another hash than SHA-256 would be refused as wrong.
      withDocument(asked, text);
      return undefined;
    }
    const documentId = `sha256:${hashOf(text)}`;
    if (this.mode === 'enforce') {
      const message = 'The operation is not among those that this server takes.';
      return createError('DOCUMENT_NOT_TRUSTED', message, { documentId });
    }
    if (!this.logged.has(documentId)) {
      this.logged.set(documentId, true);
      this.logger.warn({ documentId }, 'an operation that is not trusted');
    }
    return undefined;
  }
}
