import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { ask } from '../answer/ask';
import { standingHeaders } from '../app/run-question';
import type { EditorTexts } from '../editor/editor-handle';
import { type Price, readPrice } from './price';

/** By this header the gateway tells what an operation would cost and does not execute it. */
const COST_HEADER = { 'graphql-cost': 'validate' };

/**
 * Asks the gateway what the open question would cost; of several operations the first.
 *
 * @returns undefined when it has no price: while it is not finished, does not fit the schema, or its variables do not
 */
export async function askPrice(
  texts: EditorTexts,
  schema: GraphQLSchema,
  signal: AbortSignal,
): Promise<Price | undefined> {
  const variables = readVariables(texts.variables);
  const document = readComplete(texts.query, schema);
  if (!variables || !document) return undefined;
  const question = { query: texts.query, variables, operationName: firstOperation(document) };
  const { body } = await ask(question, { headers: { ...standingHeaders(), ...COST_HEADER }, signal });
  return readPrice(body);
}

/** The document when it fits the schema. */
function readComplete(query: string, schema: GraphQLSchema): DocumentNode | undefined {
  try {
    const document = parse(query, { noLocation: true });
    return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
}

function firstOperation({ definitions }: DocumentNode): string | undefined {
  return definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)?.name?.value;
}

function readVariables(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = text.trim() === '' ? {} : JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
