import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NAME_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets, so that who reads the table alone can neither use nor exchange them: AES-256-GCM, bound to what each
 * belongs to. A sealed secret is the key's name, a nonce, the tag and the text.
 */
export class SecretSeal {
  /** @param keys each 32 bytes; the first seals, each of them opens */
  constructor(private readonly keys: readonly Buffer[]) {}

  /** @param owner id of what the secret belongs to */
  seal(secret: string, owner: string): Buffer {
    const [key] = this.keys;
    if (!key) throw new Error('There is no key to seal by.');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nameOf(key), nonce, cipher.getAuthTag(), text]);
  }

  /** @throws Error when none of the keys has sealed it for that owner */
  open(sealed: Buffer, owner: string): string {
    const name = sealed.subarray(0, NAME_BYTES);
    const key = this.keys.find((one) => nameOf(one).equals(name));
    if (!key) throw new Error('None of the keys in WEBHOOK_KEY_FILE has sealed this secret.');
    const rest = sealed.subarray(NAME_BYTES);
    const decipher = createDecipheriv(ALGORITHM, key, rest.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(rest.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }
}

/** By which a key is known without being told. */
function nameOf(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, NAME_BYTES);
}
