import { SettingsError } from '@kakehashi/config';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenVerifier } from '../identity/token-verifier';

/** What makes a browser ask for a name and a password. */
const CHALLENGE = 'Basic realm="Kakehashi explorer: any name, your token as password", charset="UTF-8"';

/**
 * Gives the explorer only to who has a scope.
 *
 * The token comes as `Bearer`, from a proxy that signs people in, or as the password of a browser's own dialogue. It opens
 * the page's files and nothing else: the page itself asks GraphQL without what the browser keeps.
 */
export class ExplorerGuard {
  /** @throws SettingsError when no issuer is set, by which a token could be checked */
  constructor(
    private readonly scope: string,
    private readonly verifier: TokenVerifier | undefined,
  ) {
    if (!verifier) throw new SettingsError(['EXPLORER_SCOPE: needs JWT_ISSUER, by whose tokens scopes are known']);
  }

  /** A hook of Fastify that answers 401 to who may not. */
  readonly admit = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.header('vary', 'authorization');
    if (await this.isOpenTo(request.headers.authorization)) return undefined;
    reply.code(401).header('www-authenticate', CHALLENGE).header('cache-control', 'no-store').type('text/plain');
    return reply.send(`The explorer is open to tokens with the scope ${this.scope}.\n`);
  };

  private async isOpenTo(authorization: string | undefined): Promise<boolean> {
    const token = tokenIn(authorization);
    if (token === undefined) return false;
    try {
      const caller = await this.verifier?.verify(token);
      return caller?.scopes.has(this.scope) === true;
    } catch {
      // The challenge comes again; why a token is refused, /graphql tells.
      return false;
    }
  }
}

function tokenIn(authorization = ''): string | undefined {
  const [, scheme = '', credentials = ''] = /^(\w+) +(\S+) *$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  return /^[^:]*:(.+)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8'))?.[1];
}
