import { SettingsError } from '@kakehashi/config';
import type { Logger } from 'pino';
import type { GatewaySettings } from '../../settings';
import { DocumentTrust } from './document-trust';
import { FollowedDocuments } from './followed-documents';

/** Trusted documents as the parts of the gateway use them. */
export interface Trust {
  readonly followed: FollowedDocuments;
  readonly documents: DocumentTrust;
}

/**
 * Reads the trusted documents that the settings name; undefined when they name none.
 *
 * @throws SettingsError when only trusted documents are to be taken, but there are none
 * @throws TrustedDocumentsError when they can not be read
 */
export async function openTrust(settings: GatewaySettings, logger: Logger): Promise<Trust | undefined> {
  const {
    TRUSTED_DOCUMENTS: path,
    TRUSTED_DOCUMENTS_MODE: mode,
    RELOAD_POLL_MS: pollMs,
    MAX_TOKENS: maxTokens,
  } = settings;
  if (path === undefined) {
    if (mode !== 'enforce') return undefined;
    throw new SettingsError([
      'TRUSTED_DOCUMENTS must name a file or folder where TRUSTED_DOCUMENTS_MODE is "enforce".',
    ]);
  }
  const followed = await FollowedDocuments.open({ path, pollMs, maxTokens, logger });
  return { followed, documents: new DocumentTrust(() => followed.current, mode, logger) };
}
