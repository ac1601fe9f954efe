import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of a build, held in memory: a build is a few dozen files, and what is not among them can't be asked for. */
export class BuiltFile {
  private readonly type: string;
  private readonly tag: string;
  private compressed: Promise<Buffer> | undefined;

  constructor(
    /** Path below the build's folder, with `/`. */
    readonly path: string,
    private readonly content: Buffer,
  ) {
    this.type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    this.tag = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  }

  /** Sends the file, compressed for those who take it, or status 304 to those who have it. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const isCompressible = /^(text|application|image\/svg)/.test(this.type);
    const takesGzip = isCompressible && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const tag = `"${this.tag}${takesGzip ? '-gzip' : ''}"`;
    reply.header('etag', tag).header('vary', 'accept-encoding');
    if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send();
    reply.type(this.type);
    if (!takesGzip) return reply.send(this.content);
    this.compressed ??= compress(this.content);
    return reply.header('content-encoding', 'gzip').send(await this.compressed);
  }
}

/** Reads all files of a build; none when the folder is not there. */
export function readBuild(folder: string): BuiltFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => new BuiltFile(relative(folder, file).split(sep).join('/'), readFileSync(file)));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}
