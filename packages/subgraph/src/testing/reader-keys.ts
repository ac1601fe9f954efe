import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallSigner, makeKeyPair, readPrivateKey } from '@kakehashi/call-signature';

/** Key pairs of readers of events, in a folder of their own. */
export class ReaderKeys {
  private readonly folder = mkdtempSync(join(tmpdir(), 'readers-'));

  /** Makes the keys of an owner; returns what signs as `reader`, and the file by which the owner is known. */
  async make(owner: string, reader = owner): Promise<{ signer: CallSigner; publicKeys: string }> {
    const [privateKey, publicKeys] = ['private-key.json', 'jwks.json'].map((file) => join(this.folder, owner, file));
    await makeKeyPair(String(privateKey), String(publicKeys));
    const key = await readPrivateKey(String(privateKey), 'EVENT_KEY_FILE');
    return { signer: new CallSigner(reader, key), publicKeys: String(publicKeys) };
  }

  /** Removes them. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
