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

/** Codings that a build may have beside a file, as `<file>.br` and `<file>.gz`; the best first. */
const CODINGS = { br: '.br', gzip: '.gz' } as const;

type Coding = keyof typeof CODINGS;

/** A file of a build, held in memory: a build is a few dozen files, and what is not among them can't be asked for. */
export class BuiltFile {
  private readonly type: string;
  private readonly tag: string;
  private readonly codings: Map<Coding, Buffer | Promise<Buffer>>;

  constructor(
    /** Path below the build's folder, with `/`. */
    readonly path: string,
    private readonly content: Buffer,
    compressed: ReadonlyMap<Coding, Buffer> = new Map(),
  ) {
    this.type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    this.tag = createHash('sha256').update(content).digest('base64url').slice(0, 27);
    this.codings = new Map(compressed);
  }

  /** Sends the file, compressed for those who take it, or status 304 to those who have it. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const coding = this.codingFor(String(request.headers['accept-encoding'] ?? ''));
    const tag = `"${this.tag}${coding ? `-${coding}` : ''}"`;
    const vary = [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', ');
    reply.header('etag', tag).header('vary', vary);
    if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send();
    reply.type(this.type);
    if (!coding) return reply.send(this.content);
    const held = this.codings.get(coding) ?? compress(this.content);
    this.codings.set(coding, held);
    return reply.header('content-encoding', coding).send(await held);
  }

  /** The best coding that a client takes; gzip is made here where the build has none. */
  private codingFor(accepted: string): Coding | undefined {
    const takes = (coding: Coding) => new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
    if (this.codings.has('br') && takes('br')) return 'br';
    const isCompressible = /^(text|application|image\/svg|font\/ttf)/.test(this.type);
    return isCompressible && takes('gzip') ? 'gzip' : undefined;
  }
}

/** Reads all files of a build; none when the folder is not there. */
export function readBuild(folder: string): BuiltFile[] {
  const contents = readContents(folder);
  const isCompressed = (path: string) =>
    Object.values(CODINGS).some((ending) => path.endsWith(ending) && contents.has(path.slice(0, -ending.length)));
  return [...contents]
    .filter(([path]) => !isCompressed(path))
    .map(([path, content]) => {
      const codings = Object.entries(CODINGS) as [Coding, string][];
      const beside = codings.flatMap(([coding, ending]): [Coding, Buffer][] => {
        const compressed = contents.get(path + ending);
        return compressed ? [[coding, compressed]] : [];
      });
      return new BuiltFile(path, content, new Map(beside));
    });
}

function readContents(folder: string): ReadonlyMap<string, Buffer> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw fault;
  }
}
