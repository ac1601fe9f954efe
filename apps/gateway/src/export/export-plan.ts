import { badUserInput, createError } from '@kakehashi/errors';
import { fragmentsOf } from '@kakehashi/plan-executor';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { findExcess, type OperationLimits } from '../limits/operation-limits';
import { findConnection, pathOf } from './connection-search';
import { exportColumns } from './export-columns';
import { csvFormat, type ExportFormat, jsonLinesFormat } from './export-format';
import type { ExportRequest } from './export-request';
import type { ExportSchema } from './export-schema';
import { type PageOperation, pageOperation } from './page-operation';
import { rowSelection } from './row-selection';

/** All that is known of an export before its first page is read. */
export interface ExportPlan {
  readonly pages: PageOperation;
  /** The keys to the connection. */
  readonly path: readonly string[];
  readonly format: ExportFormat;
}

/** What the gateway's settings say about exports' plans. */
export interface ExportLimits {
  /** Most lexical tokens of the client's document. */
  readonly maxTokens: number;
  /** Rows of a page. */
  readonly pageRows: number;
  /** How large the client's operation may be. */
  readonly operation: OperationLimits;
}

/** The client's operation does not fit the schema; every fault of it. */
export class InvalidOperationError extends Error {
  override readonly name = 'InvalidOperationError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('The operation is invalid.');
  }
}

/**
 * Plans an export: which connection, which rows, by which operation, written how.
 *
 * @throws InvalidOperationError when the operation is not valid by itself
 * @throws GraphQLError BAD_USER_INPUT, OPERATION_RESOLUTION_FAILURE when it is, but can not be exported
 */
export function planExport(exported: ExportSchema, request: ExportRequest, limits: ExportLimits): ExportPlan {
  const { schema } = exported;
  const document = readDocument(exported, request.query, limits);
  const operation = chooseOperation(document, request.operationName);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...request.variables });
  if (errors) throw new InvalidOperationError(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
  const fragments = fragmentsOf(document);
  const scope = { schema, fragments, variables: coerced };
  const connection = findConnection(scope, operation, request.path);
  const row = rowSelection(exported, scope, connection);
  const { variables } = request;
  const path = pathOf(connection);
  return {
    pages: pageOperation(scope, { operation, connection, row, variables, pageRows: limits.pageRows }),
    path: path.split('.'),
    format: request.format === 'csv' ? csvFormat(exportColumns(scope, row)) : jsonLinesFormat(metadataOf()),
  };

  function metadataOf() {
    if (!request.metadata) return undefined;
    return { query: request.query, variables, path, at: new Date().toISOString(), supergraph: exported.hash };
  }
}

function readDocument({ schema }: ExportSchema, text: string, limits: ExportLimits): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.maxTokens });
  } catch (fault) {
    throw new InvalidOperationError([withCode(fault as GraphQLError, 'GRAPHQL_PARSE_FAILED')]);
  }
  const excess = findExcess(document, limits.operation);
  if (excess) throw excess;
  const errors = validate(schema, document);
  if (errors.length === 0) return document;
  throw new InvalidOperationError(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
}

/** Puts the code on an error, which keeps the place by which its argument is found. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError(error.message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...error.extensions, code },
  });
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) {
    const rule = name ? `has no operation named "${name}"` : 'has several operations: "operationName" must name one';
    throw createError('OPERATION_RESOLUTION_FAILURE', `The document ${rule}.`);
  }
  if (operation.operation !== 'query') throw badUserInput('query', 'must be a query: only reading is exported');
  return operation;
}
