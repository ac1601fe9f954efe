import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SupergraphManager, SupergraphSdlHook } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { LoadedSupergraph } from './planning/loaded-supergraph';
import type { SubgraphUrls } from './subgraph-urls';
import { type CheckedSupergraph, checkSupergraph, describeStrayAddresses, SupergraphError } from './supergraph-check';

export interface SupergraphFileOptions {
  readonly file: string;
  /** Addresses that replace those in the file. */
  readonly overrides: SubgraphUrls;
  /** Whether callers can show by a token what is open to them. */
  readonly hasIssuer: boolean;
  /** How often the file is looked at where the system reports no change, in milliseconds. */
  readonly pollMs: number;
  readonly logger: Logger;
}

/** A writer that does not rename may take several writes: the file counts once it was read twice alike, this far apart. */
const SETTLE_MS = 50;

/**
 * Gives the gateway a supergraph out of a file, and each new one when the file changes.
 *
 * A new text that can not be served is logged with its reason, and the one before stays. It is the folder that is
 * watched, because a file that is replaced by renaming takes its watch away with it; polling covers network folders and
 * mounted configuration, where no change is reported.
 */
export class SupergraphFile implements SupergraphManager {
  private text = '';
  private refusedText: string | undefined;
  private checking: Promise<void> | undefined;
  private isStale = false;
  private hasEnded = false;
  private latest: LoadedSupergraph | undefined;

  constructor(private readonly options: SupergraphFileOptions) {}

  /** The supergraph that was given last, as it was loaded to be checked. */
  get loaded(): LoadedSupergraph {
    if (!this.latest) throw new Error('No supergraph has been read yet.');
    return this.latest;
  }

  /**
   * Reads the first supergraph and begins to watch; called by the gateway.
   *
   * @throws SupergraphError when the file can not be read or served
   */
  async initialize({ update }: Pick<Parameters<SupergraphSdlHook>[0], 'update'>): Promise<{
    supergraphSdl: string;
    cleanup: () => Promise<void>;
  }> {
    const { file, overrides, pollMs } = this.options;
    const checked = await this.checkFirst();
    const stray = describeStrayAddresses(checked, overrides);
    if (stray !== undefined) throw new SupergraphError(stray);
    this.text = checked.text;
    this.latest = checked.loaded;
    const onChange = () => this.reload(update);
    const watcher = this.watchFolder(dirname(file), onChange);
    const timer = setInterval(onChange, pollMs).unref();
    const cleanup = async () => {
      this.hasEnded = true;
      watcher?.close();
      clearInterval(timer);
      await this.checking;
    };
    return { supergraphSdl: checked.text, cleanup };
  }

  private async checkFirst(): Promise<CheckedSupergraph> {
    const { file, overrides, hasIssuer } = this.options;
    const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      const reason = fault.code === 'ENOENT' ? 'there is no such file' : fault.message;
      throw new SupergraphError(`The supergraph ${file} can not be read: ${reason}.`);
    });
    return checkSupergraph(text, overrides, hasIssuer).catch((fault: Error) => {
      throw new SupergraphError(`The supergraph ${file} can not be served: ${fault.message}`);
    });
  }

  private watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
    const { logger, pollMs } = this.options;
    const giveUp = (fault: Error) => logger.warn({ reason: fault.message, pollMs }, 'no file watch: polling only');
    try {
      return watch(folder, { persistent: false }, onChange).on('error', giveUp);
    } catch (fault) {
      giveUp(fault as Error);
      return undefined;
    }
  }

  /** Looks at the file, one look at a time: the gateway's update must not be entered twice. */
  private reload(update: (text: string) => void): void {
    this.isStale = true;
    this.checking ??= this.lookUntilFresh(update).finally(() => {
      this.checking = undefined;
    });
  }

  private async lookUntilFresh(update: (text: string) => void): Promise<void> {
    while (this.isStale && !this.hasEnded) {
      this.isStale = false;
      await this.look(update);
    }
  }

  private async look(update: (text: string) => void): Promise<void> {
    const { file, overrides, hasIssuer, logger } = this.options;
    const text = await this.readSettled();
    if (text === this.text) this.refusedText = undefined;
    if (text === undefined || text === this.text || text === this.refusedText) return;
    try {
      const checked = await checkSupergraph(text, overrides, hasIssuer);
      if (this.hasEnded) return;
      this.latest = checked.loaded;
      update(text);
      this.text = text;
      this.refusedText = undefined;
      const stray = describeStrayAddresses(checked, overrides);
      if (stray !== undefined) logger.warn(stray);
      logger.info({ file, subgraphs: Object.keys(checked.subgraphs) }, 'serving a new supergraph');
    } catch (fault) {
      this.refusedText = text;
      const reason = fault instanceof Error ? fault.message : String(fault);
      logger.error({ file, reason }, 'the new supergraph can not be served; the one before stays');
    }
  }

  /** The file's text once it stands still; undefined while it is away, as it is for a moment when it is replaced. */
  private async readSettled(): Promise<string | undefined> {
    const { file } = this.options;
    for (let before: string | undefined; !this.hasEnded; ) {
      const now = await readFile(file, 'utf8').catch(() => undefined);
      if (now === this.text || (now === before && now !== undefined)) return now;
      if (now === undefined && before === undefined) return undefined;
      before = now;
      await pause(SETTLE_MS);
    }
    return undefined;
  }
}
