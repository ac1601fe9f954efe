import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayParts } from '../gateway-parts';
import { answerNotFound } from '../http-fault';
import { DEFAULT_EXPLORER_DIRECTORY } from '../settings';
import { type BuiltFile, readBuild } from './built-file';
import { ExplorerGuard } from './explorer-guard';

/**
 * What the explorer's pages may do: load from here, talk to here, and nothing else.
 *
 * The editor writes its styles into the page as it runs, hence `unsafe-inline` for styles alone; some of its fonts and
 * cursors are bundled as `data:`. Scripts and workers come from files only.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the explorer is told of the gateway that it stands at, beside the schema. */
export interface ExplorerFacts {
  /** The first 12 digits of the supergraph's SHA-256. */
  readonly supergraph: string;
  /** Who may see how an answer came about. */
  readonly plan: 'everybody' | 'nobody' | { readonly scope: string };
}

/** Serves the explorer's built files to browsers at `/`; warns and serves none when it is not built. */
export function serveExplorer(server: FastifyInstance, { settings, logger, verifier, served }: GatewayParts): void {
  const { EXPLORER_SCOPE, DEBUG_SCOPE } = settings;
  const directory = settings.EXPLORER_DIRECTORY ?? DEFAULT_EXPLORER_DIRECTORY;
  const files = readBuild(directory);
  const index = files.find(({ path }) => path === 'index.html');
  if (!index) {
    logger.warn({ directory }, 'the explorer is not built and not served');
    return;
  }
  const guard = EXPLORER_SCOPE === undefined ? undefined : new ExplorerGuard(EXPLORER_SCOPE, verifier);
  const options = guard ? { onRequest: guard.admit } : {};
  const send = sendTo(guard ? 'private' : 'public');
  for (const file of files) {
    server.get(`/${file.path}`, options, (request, reply) => send(file, request, reply));
  }
  server.get('/', options, (request, reply) => {
    const isBrowser = request.headers.accept?.includes('text/html') === true;
    return isBrowser ? send(index, request, reply) : answerNotFound(request, reply);
  });
  server.get('/explorer.json', options, (_request, reply): ExplorerFacts => {
    reply.header('cache-control', 'no-cache');
    return { supergraph: served.current.hash.slice(0, 12), plan: planAccess(DEBUG_SCOPE) };
  });
}

function planAccess(scope: string | undefined): ExplorerFacts['plan'] {
  if (scope === undefined) return 'nobody';
  return scope === '*' ? 'everybody' : { scope };
}

/** @param sharing whether caches that several people share may keep what is hashed */
function sendTo(sharing: 'public' | 'private') {
  return (file: BuiltFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // The build puts a hash of the content into the names of its assets.
    const isHashed = file.path.startsWith('assets/');
    reply
      .header('cache-control', isHashed ? `${sharing}, max-age=31536000, immutable` : 'no-cache')
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('x-frame-options', 'DENY')
      .header('referrer-policy', 'no-referrer');
    return file.send(request, reply);
  };
}
