import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallSigner, makeKeyPair, readPrivateKey } from '@kakehashi/call-signature';

/** Key pairs of readers of events, in a folder of their own. */
export class ReaderKeys {
  private readonly root = mkdtempSync(join(tmpdir(), 'readers-'));

  /** The folder of the public keys, a file for each owner. */
  readonly folder = join(this.root, 'public');

  /** Makes the keys of an owner; returns what signs by them as `reader`. */
  async make(owner: string, reader = owner): Promise<CallSigner> {
    const privateKey = join(this.root, 'private', `${owner}.json`);
    await makeKeyPair(privateKey, this.fileOf(owner));
    return new CallSigner(reader, await readPrivateKey(privateKey, 'EVENT_KEY_FILE'));
  }

  /** The file with the public keys of an owner. */
  fileOf(owner: string): string {
    return join(this.folder, `${owner}.json`);
  }

  /** Removes them. */
  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
