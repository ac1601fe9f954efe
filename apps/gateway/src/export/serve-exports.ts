import { Readable } from 'node:stream';
import { createError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isFromForeignPage } from '../cors/foreign-page';
import { formatError } from '../format-error';
import { gatewayContextOf } from '../gateway-context';
import type { GatewayParts } from '../gateway-parts';
import type { GraphqlServer } from '../graphql-server';
import { answerErrors, answerFault } from '../http-fault';
import { admitRequest } from '../operations/trusted/admit-request';
import { Slots } from '../slots';
import { cutWhenStalled } from '../stalled-stream';
import { PageError, readExportPages } from './export-pages';
import { type ExportPlan, InvalidOperationError, planExport } from './export-plan';
import { readExportRequest } from './export-request';
import { exportSchemaOf } from './export-schema';
import { writeRows } from './written-rows';

/** When to try again after a refusal because of too many exports. */
const RETRY_AFTER_MS = 5_000;

/** Serves `/export`: any connection as a file, by POST or GET. */
export function serveExports(
  server: FastifyInstance,
  { settings, logger, served, operations: { trust } }: GatewayParts,
  graphql: GraphqlServer,
): void {
  const slots = new Slots(settings.EXPORT_CONCURRENCY);
  const limits = { maxTokens: settings.MAX_TOKENS, pageRows: settings.EXPORT_PAGE_ROWS, operation: settings };
  const tell = (fault: unknown, { id }: FastifyRequest) => clientErrors(fault, id, logger);

  const openFile = async (
    request: FastifyRequest,
    reply: FastifyReply,
    plan: ExportPlan,
    free: () => void,
  ): Promise<Readable> => {
    const makeContext = () => gatewayContextOf(request, reply, settings);
    const pages = readExportPages(graphql, plan, makeContext, settings.EXPORT_MOST_ROWS);
    // Read before the answer begins: until then a failure still has a status.
    const first = await pages.next();
    const text = writeRows(
      plan.format,
      first.value ?? [],
      pages,
      (fault) => tell(fault, request)[0] ?? { message: String(fault) },
    );
    const file = Readable.from(text, { objectMode: false });
    cutWhenStalled(file, settings.STREAM_STALL_MS);
    return file.once('close', free);
  };

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const begun = performance.now();
    const refused = trust && admitRequest(request, trust, 1);
    if (refused) throw refused;
    const free = takeSlot(request);
    try {
      const plan = planExport(exportSchemaOf(served.current), readExportRequest(request), limits);
      const file = await openFile(request, reply, plan, free);
      file.once('close', () => logEnd(request, plan, file, performance.now() - begun));
      describeFile(reply, plan);
      // Not awaited: a reply counts as done only when the client has it all.
      reply.send(file);
    } catch (fault) {
      free();
      throw fault;
    }
    return reply;
  };

  const takeSlot = (request: FastifyRequest): (() => void) => {
    if (isFromForeignPage(request.headers, settings.CORS_ORIGINS)) {
      throw createError('BAD_REQUEST', 'A page of another site can not ask for an export.');
    }
    const free = slots.take();
    if (free) return free;
    const message = `As many exports as may run at a time are running (${settings.EXPORT_CONCURRENCY}).`;
    throw createError('TOO_MANY_STREAMS', message, { retryAfterMs: RETRY_AFTER_MS });
  };

  server.route({
    method: ['GET', 'POST'],
    url: '/export',
    exposeHeadRoute: false,
    handler: answer,
    errorHandler: (fault, request, reply) =>
      fault.statusCode === undefined ? answerErrors(reply, tell(fault, request)) : answerFault(fault, request, reply),
  });
}

/** What a client is told of a fault: all errors of a page or an operation, or the one. */
function clientErrors(fault: unknown, requestId: string, logger: Logger): readonly GraphQLFormattedError[] {
  if (fault instanceof PageError) return fault.errors;
  const errors = fault instanceof InvalidOperationError ? fault.errors : [fault];
  return errors.map((error) =>
    formatError(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error, { requestId, logger }),
  );
}

/** The file's type and a name for it, which has only letters, digits, `_` and dots: GraphQL's names are no more. */
function describeFile(reply: FastifyReply, { path, format }: ExportPlan): void {
  reply
    .type(format.contentType)
    .header('content-disposition', `attachment; filename="${path.join('.')}.${format.extension}"`)
    .header('cache-control', 'no-store');
}

function logEnd(
  { id: requestId, log }: FastifyRequest,
  { path, format }: ExportPlan,
  file: Readable,
  ms: number,
): void {
  const isWhole = file.readableEnded && !file.errored;
  log.info(
    { requestId, path: path.join('.'), format: format.extension, isWhole, durationMs: Math.round(ms) },
    'export',
  );
}
