/** What a client is told about one error code. */
export interface CatalogueEntry {
  /** What happened, in one sentence. */
  readonly meaning: string;
  /** What the client should do about it. */
  readonly remedy: string;
}

/**
 * Every `extensions.code` that leaves this system. `docs/errors.md` is this table; a test compares them both ways.
 *
 * The first block are the codes that Apollo Server itself uses; ours follow.
 */
export const errorCatalogue = {
  BAD_REQUEST: {
    meaning: 'The HTTP request is not a GraphQL request: its method, content type, JSON or body is wrong.',
    remedy: 'Send a POST with `content-type: application/json` and a body `{"query": "…", "variables": {…}}`.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The text of the operation is not GraphQL.',
    remedy: 'Correct the syntax at the line and column in `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: 'The operation does not fit the schema: a field, argument or type in it does not exist or is misused.',
    remedy: 'Correct the operation; the message names what does not fit.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: 'The document holds several operations and `operationName` names none of them.',
    remedy: 'Send `operationName`.',
  },
  OPERATION_NOT_PLANNED: {
    meaning: 'The operation is valid but can not be served: it asks for too much at once, or for a subscription.',
    remedy: 'Ask for less at once; the message tells which limit was met.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'Only the hash or id of an operation was sent and the server does not know it.',
    remedy: 'Send the operation once with its hash; Apollo clients do this by themselves.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'The server takes no persisted operations.',
    remedy: 'Send the whole operation.',
  },
  DOCUMENT_NOT_TRUSTED: {
    meaning:
      'The server takes only operations that were registered with it, and `extensions.documentId` is not one of them.',
    remedy: 'Have the operation registered, or send one that is, as it is registered or by its id.',
  },
  BAD_USER_INPUT: {
    meaning:
      'A value in the request breaks a rule; `extensions.argument` names the argument, the message names the rule and what came.',
    remedy: 'Correct the value. Nothing was changed.',
  },
  KNOWN_AT_UNSUPPORTED: {
    meaning:
      'A field of something that was asked for with `knownAt` cannot be answered as of that instant, so it is not answered at all; the message names the field and why.',
    remedy: 'Leave the field out, or ask for it without `knownAt`.',
  },
  KNOWN_AT_UNSETTLED: {
    meaning: 'What was known at the instant `knownAt` can still change: a transaction that began before it is running.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds, or ask for an earlier instant.',
  },
  OPERATION_TOO_LARGE: {
    meaning:
      'The operation is larger than the server takes: `extensions.limit` names the limit, `allowed` its value, `requested` what was asked.',
    remedy: 'Ask for less at once, or in several operations.',
  },
  OPERATION_TOO_COSTLY: {
    meaning:
      'The operation may cost more than one operation may: `extensions.allowed` is the limit, `requested` the estimate.',
    remedy: 'Ask for smaller pages (`first`), or for fewer lists inside lists.',
  },
  RATE_LIMITED: {
    meaning: 'The client has spent what it may spend for now: `extensions.allowed` is left, `requested` was asked.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds, or ask for something cheaper.',
  },
  UNAUTHENTICATED: {
    meaning: 'All that the operation asks for is open only to requests with a token, and this one has none.',
    remedy: 'Send the header `authorization: Bearer <token>`.',
  },
  INVALID_TOKEN: {
    meaning: 'The token of the request is not accepted; the message tells why. Nothing was executed.',
    remedy: 'Get a new token from the issuer, or send none.',
  },
  TOKENS_NOT_ACCEPTED: {
    meaning: 'The request has a token, but this gateway knows no issuer by whose keys it could be checked.',
    remedy: 'Send no token; or have `JWT_ISSUER` set.',
  },
  ISSUER_UNAVAILABLE: {
    meaning: 'The keys by which tokens are checked can not be fetched, so no token can be accepted at the moment.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  FORBIDDEN: {
    meaning: 'Nothing that the operation asks for is open to the token of the request.',
    remedy: 'Ask for something else, or with a token that has what it takes.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    meaning:
      'The field at `path` is not open to the request: without a token, or with this one. It is null; all others are answered. Below a list `path` is the list, and the message tells the place. With `argument`: the list is filtered there by what is not open.',
    remedy: 'Leave the field out, or ask with a token that has what it takes.',
  },
  NOT_FROM_GATEWAY: {
    meaning:
      'A subgraph was asked by somebody else than its gateway, or the gateway’s signature is old or for another.',
    remedy: 'Ask the gateway. If the gateway itself is told so, its key is not among those of the subgraph.',
  },
  NOT_AN_EVENT_READER: {
    meaning:
      'A subgraph was asked for its events, or for rows to copy, by somebody who may not read them, or whose signature is old or wrong.',
    remedy:
      'Let the reading subgraph sign by its `EVENT_KEY_FILE`, and put its public keys into the `EVENT_READERS_FOLDER` of the other.',
  },
  EVENTS_DIVERGED: {
    meaning:
      'A subgraph was asked to go on after an event that it never told: its database is older than what the reader has read.',
    remedy: 'See “A database was restored” on the page on operations; nothing is read until somebody has looked.',
  },
  COPY_DIVERGED: {
    meaning:
      'A subgraph was asked to go on after a change that it never made: its database is older than what the reader has copied.',
    remedy: 'None is needed: the reader copies all rows anew.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning:
      'The subgraph in `extensions.subgraph` could not be reached. Its fields are null; all others are answered.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  SUBGRAPH_TIMEOUT: {
    meaning: 'The subgraph in `extensions.subgraph` did not answer within the deadline. Its fields are null.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds, or ask for less at once.',
  },
  SUBGRAPH_INVALID_RESPONSE: {
    meaning: 'The subgraph in `extensions.subgraph` answered with something that is not a GraphQL response.',
    remedy: 'Report it with `extensions.requestId`; the fault is ours.',
  },
  SUBGRAPH_SUSPENDED: {
    meaning:
      'The subgraph in `extensions.subgraph` has failed so often that it is not asked for a while. Its fields are null.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  SUBGRAPH_OVERLOADED: {
    meaning: 'More calls wait for the subgraph in `extensions.subgraph` than may wait. Its fields are null.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  REQUEST_TIMEOUT: {
    meaning:
      'The request as a whole took longer than a request may; what was still missing, from `extensions.subgraph`, is null.',
    remedy: 'Ask for less at once, or try again after `extensions.retryAfterMs` milliseconds.',
  },
  REQUEST_CANCELLED: {
    meaning: 'The client left before it had its answer; what still ran for it was broken off. Stands in our log only.',
    remedy: 'Nothing: nobody waits for this answer.',
  },
  WRITE_CONFLICT: {
    meaning:
      'Others changed the same at the same time, again and again, so that the action was given up. Nothing was changed.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  DATABASE_UNAVAILABLE: {
    meaning: 'The subgraph answers, but its database does not.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  DATABASE_TIMEOUT: {
    meaning: 'The database took longer than a statement may take, so the statement was ended.',
    remedy: 'Ask for less at once: fewer rows, a narrower `where`, no `totalCount`, no `facets` through links.',
  },
  EXPORT_TOO_LARGE: {
    meaning: 'The list has more rows than one export may have; the message tells the limit.',
    remedy: 'Narrow the list by `where`, and export it in parts.',
  },
  TOO_MANY_STREAMS: {
    meaning: 'As many exports or streams are running as this server carries at a time.',
    remedy: 'Try again after `extensions.retryAfterMs` milliseconds.',
  },
  SUPERGRAPH_UNREADABLE: {
    meaning:
      'The file, folder or address that supergraphs come from gives none now. Stands in the log and at the admin port; clients are served as before.',
    remedy: 'Mend what the message names. It is looked at again by itself.',
  },
  SUPERGRAPH_INVALID: {
    meaning:
      'A new supergraph can not be served. Stands in the log and at the admin port; the one before stays in service.',
    remedy: 'Publish one that mends what the message names.',
  },
  SMOKE_QUERY_FAILED: {
    meaning:
      'A new supergraph did not answer the smoke query as it must. Stands in the log and at the admin port; the one before stays in service.',
    remedy:
      'Mend what the message names, then publish again, or let the gateway try again by `POST /supergraphs/reload`.',
  },
  SUPERGRAPH_NOT_HELD: {
    meaning: 'The gateway holds no version of the supergraph with that id.',
    remedy: 'Choose one that `GET /supergraphs` lists; publish an older one anew.',
  },
  WORKERS_DISAGREE: {
    meaning:
      'Not every process of a gateway with `WORKERS` did what was asked at the admin port; the message tells how each answered. What some did stays done.',
    remedy: 'Ask again; `GET /supergraphs` tells what each serves.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'A fault on our side. Details are in our log under `extensions.requestId`, never in the answer.',
    remedy: 'Try again; if it stays, report it with `extensions.requestId`.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** A code that stands in {@link errorCatalogue}. */
export type ErrorCode = keyof typeof errorCatalogue;

/** Whether a code stands in the catalogue. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}
