import type { ErrorCode } from '@kakehashi/errors';
import { isJsonObject, type JsonObject } from '../json';
import type { SubgraphAnswer, SubgraphError, SubgraphRequest } from '../subgraph-call';
import type { Run } from './step';

/** What came of one call: data that fits the question, if any, and errors whose paths are still the subgraph's. */
export interface Answered {
  readonly data: JsonObject | undefined;
  readonly errors: readonly SubgraphError[];
}

/** Calls a subgraph; it never rejects: a call that fails against its contract becomes an error. */
export async function ask<Context>(run: Run<Context>, subgraph: string, request: SubgraphRequest): Promise<Answered> {
  let answer: SubgraphAnswer;
  try {
    answer = await run.call(subgraph, request, run.context);
  } catch (fault) {
    return { data: undefined, errors: [describeFault(fault)] };
  }
  const errors = Array.isArray(answer.errors) ? answer.errors.filter(isJsonObject) : NONE;
  if (isJsonObject(answer.data) && fits(answer.data, request)) return { data: answer.data, errors };
  return { data: undefined, errors: errors.length > 0 ? errors : [describeMisfit(subgraph)] };
}

const NONE: readonly SubgraphError[] = [];

/** Whether there is an entity or null for each representation. */
function fits({ _entities: entities }: JsonObject, { isEntities, variables }: SubgraphRequest): boolean {
  const { representations } = variables;
  if (!isEntities || !Array.isArray(representations)) return true;
  return Array.isArray(entities) && entities.length === representations.length;
}

function describeMisfit(subgraph: string): SubgraphError {
  const code: ErrorCode = 'SUBGRAPH_INVALID_RESPONSE';
  const message = `Subgraph "${subgraph}" gave an answer that does not fit the question.`;
  return { message, extensions: { code } };
}

function describeFault(fault: unknown): SubgraphError {
  const originalError = fault instanceof Error ? fault : new Error(String(fault));
  return { message: originalError.message, originalError };
}
