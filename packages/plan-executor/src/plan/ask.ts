import { createError } from '@kakehashi/errors';
import { GraphQLError } from 'graphql';
import { isJsonObject, type JsonObject } from '../json';
import type { SubgraphAnswer, SubgraphError, SubgraphRequest } from '../subgraph-call';
import type { PlanPath } from './places';
import type { Run } from './step';

/** What came of one call: data that fits the question, if any, and errors whose paths are still the subgraph's. */
export interface Answered {
  readonly data: JsonObject | undefined;
  readonly errors: readonly SubgraphError[];
}

/** Calls a subgraph; it never rejects: a call that fails against its contract becomes an error of the run. */
export async function ask<Context>(
  run: Run<Context>,
  subgraph: string,
  request: SubgraphRequest,
  path: PlanPath,
): Promise<Answered> {
  let answer: SubgraphAnswer;
  try {
    answer = await run.call(subgraph, request, run.context);
  } catch (fault) {
    run.failedAt.push(path);
    run.errors.push(describeFault(subgraph, fault));
    return { data: undefined, errors: [] };
  }
  const errors = Array.isArray(answer.errors) ? answer.errors.filter(isJsonObject) : [];
  const data = isJsonObject(answer.data) && fits(answer.data, request) ? answer.data : undefined;
  if (!data) run.failedAt.push(path);
  if (!data && errors.length === 0) run.errors.push(describeMisfit(subgraph));
  return { data, errors };
}

/** Whether there is an entity or null for each representation. */
function fits({ _entities: entities }: JsonObject, { isEntities, variables }: SubgraphRequest): boolean {
  const { representations } = variables;
  if (!isEntities || !Array.isArray(representations)) return true;
  return Array.isArray(entities) && entities.length === representations.length;
}

function describeMisfit(subgraph: string): GraphQLError {
  const message = `Subgraph "${subgraph}" gave an answer that does not fit the question.`;
  return createError('SUBGRAPH_INVALID_RESPONSE', message, { subgraph });
}

function describeFault(subgraph: string, fault: unknown): GraphQLError {
  const originalError = fault instanceof Error ? fault : new Error(String(fault));
  return new GraphQLError(originalError.message, { originalError, extensions: { subgraph } });
}
