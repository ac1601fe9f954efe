import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALGORITHM, makeKeyPair } from '@kakehashi/call-signature';
import { importJWK, type JWK, SignJWT } from 'jose';
import { LauncherError } from '../launcher-error';
import { type RoleName, roles } from './roles';

const ISSUER = 'kakehashi-development';
const AUDIENCE = 'kakehashi';

/** Whom a token is for. */
export interface TokenRequest {
  readonly role: RoleName;
  /** Id of the person in the graph. */
  readonly person?: string | undefined;
  /** Id of the organisation in the graph. */
  readonly organisation?: string | undefined;
  /** How long it is good. */
  readonly hours: number;
}

/** Signs tokens by a key pair in the data folder, so that a system on one machine needs no issuer of its own. */
export class DevelopmentIssuer {
  private constructor(private readonly folder: string) {}

  /** Opens the issuer of a data folder; it gets its keys when it has none. */
  static async open(dataFolder: string): Promise<DevelopmentIssuer> {
    const issuer = new DevelopmentIssuer(join(dataFolder, 'issuer'));
    const files = [issuer.privateKeyFile, issuer.publicKeysFile];
    if (!files.every((file) => existsSync(file))) await makeKeyPair(issuer.privateKeyFile, issuer.publicKeysFile);
    return issuer;
  }

  /** The settings of a gateway that accepts its tokens. */
  get gatewaySettings(): Readonly<Record<string, string>> {
    return { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_FILE: this.publicKeysFile };
  }

  /** Signs a token. */
  async sign({ role, person, organisation, hours }: TokenRequest): Promise<string> {
    const key = this.readPrivateKey();
    const claims = {
      role,
      scope: roles[role].scopes.join(' '),
      ...(person && { person }),
      ...(organisation && { organisation }),
    };
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', ...(key.kid && { kid: key.kid }) })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(person ?? organisation ?? role)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + Math.round(hours * 3_600))
      .sign(await importJWK(key, ALGORITHM));
  }

  private readPrivateKey(): JWK {
    try {
      return JSON.parse(readFileSync(this.privateKeyFile, 'utf8'));
    } catch (fault) {
      throw new LauncherError(
        `The key ${this.privateKeyFile} can not be read: ${(fault as Error).message}.`,
        `Remove ${this.folder}, and start anew: tokens made before are worth nothing then.`,
      );
    }
  }

  private get privateKeyFile(): string {
    return join(this.folder, 'private-key.json');
  }

  private get publicKeysFile(): string {
    return join(this.folder, 'jwks.json');
  }
}
