import { writeFileSync } from 'node:fs';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { GatewaySettings } from '../settings';
import { LoopbackServer } from './loopback-server';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'kakehashi';

/** An issuer of tokens, with its keys at an address and in a file if wanted. */
export class TestIssuer {
  readonly keys: JWK[] = [];
  /** How often the keys were fetched. */
  fetches = 0;
  /** Answers 500 when set. */
  isBroken = false;
  private privateKey: CryptoKey | undefined;
  private keyId = '';
  private readonly server = new LoopbackServer((_, response) => {
    this.fetches += 1;
    response.writeHead(this.isBroken ? 500 : 200, { 'content-type': 'application/json' });
    response.end(this.isBroken ? 'out of order' : JSON.stringify({ keys: this.keys }));
  });

  static async start(): Promise<TestIssuer> {
    const issuer = new TestIssuer();
    await issuer.addKey();
    await issuer.server.start();
    return issuer;
  }

  get url(): string {
    return `${this.server.address}/jwks.json`;
  }

  /** What a gateway that accepts its tokens has set. */
  get settings(): Partial<GatewaySettings> {
    return { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: this.url };
  }

  /** Signs by a new key from now on; it is published at once. */
  async addKey(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    this.privateKey = privateKey;
    this.keyId = `key-${this.keys.length + 1}`;
    this.keys.push({ ...(await exportJWK(publicKey)), kid: this.keyId, alg: 'EdDSA', use: 'sig' });
  }

  writeKeys(file: string): void {
    writeFileSync(file, JSON.stringify({ keys: this.keys }));
  }

  /** A token that is good for ten minutes, where the claims say nothing else; a claim that is undefined is left out. */
  async token(claims: JWTPayload = {}): Promise<string> {
    if (!this.privateKey) throw new Error('The issuer has no key yet.');
    const exp = Math.floor(Date.now() / 1_000) + 600;
    return new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'somebody', exp, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.keyId })
      .sign(this.privateKey);
  }

  /** The header that shows such a token. */
  async headers(claims?: JWTPayload): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token(claims)}` };
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
