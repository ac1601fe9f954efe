import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type BuiltFile, readBuild } from './built-file';
import { answerNotFound } from './http-fault';

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

/** Serves the explorer's built files to browsers at `/`; warns and serves none when it is not built. */
export function serveExplorer(server: FastifyInstance, directory: string, logger: Logger): void {
  const files = readBuild(directory);
  const index = files.find(({ path }) => path === 'index.html');
  if (!index) {
    logger.warn({ directory }, 'the explorer is not built and not served');
    return;
  }
  for (const file of files) {
    server.get(`/${file.path}`, (request, reply) => send(file, request, reply));
  }
  server.get('/', (request, reply) => {
    const isBrowser = request.headers.accept?.includes('text/html') === true;
    return isBrowser ? send(index, request, reply) : answerNotFound(request, reply);
  });
}

function send(file: BuiltFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // The build puts a hash of the content into the names of its assets.
  const isHashed = file.path.startsWith('assets/');
  reply
    .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('x-frame-options', 'DENY')
    .header('referrer-policy', 'no-referrer');
  return file.send(request, reply);
}
