import type { Logger } from 'pino';
import { fingerprint, readManifests } from './manifest-files';
import { TrustedDocuments } from './trusted-documents';

export interface FollowedDocumentsOptions {
  /** A manifest, or a folder of them. */
  readonly path: string;
  /** How often the files are looked at, in milliseconds. */
  readonly pollMs: number;
  /** Most lexical tokens of a text that clients send. */
  readonly maxTokens: number;
  readonly logger: Logger;
}

/** Trusted documents out of files, taken anew when these change; a change that can not be read is logged and left aside. */
export class FollowedDocuments {
  /** Called with each new state of the documents. */
  onChange: ((documents: TrustedDocuments) => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private seen = '';
  private latest: TrustedDocuments;

  private constructor(private readonly options: FollowedDocumentsOptions) {
    this.latest = new TrustedDocuments(new Map(), options.maxTokens);
  }

  /** @throws TrustedDocumentsError when the documents can not be read */
  static async open(options: FollowedDocumentsOptions): Promise<FollowedDocuments> {
    const followed = new FollowedDocuments(options);
    followed.seen = await fingerprint(options.path);
    followed.latest = await followed.read();
    followed.timer = setInterval(() => followed.look(), options.pollMs).unref();
    return followed;
  }

  get current(): TrustedDocuments {
    return this.latest;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking ??= this.readChange().finally(() => {
      this.looking = undefined;
    });
  }

  private async readChange(): Promise<void> {
    const { path, logger } = this.options;
    const now = await fingerprint(path);
    if (now === this.seen) return;
    this.seen = now;
    try {
      this.latest = await this.read();
    } catch (fault) {
      const reason = (fault as Error).message;
      logger.error({ path, reason }, 'the new trusted documents can not be read; those before stay');
      return;
    }
    logger.info({ path, documents: this.latest.documents.size }, 'new trusted documents');
    this.onChange?.(this.latest);
  }

  private async read(): Promise<TrustedDocuments> {
    return new TrustedDocuments(await readManifests(this.options.path), this.options.maxTokens);
  }
}
