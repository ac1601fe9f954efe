import type { Answer, Question } from '../answer/answer';
import { ask } from '../answer/ask';
import type { GatewayFacts } from '../schema/gateway-facts';
import { change, PLAIN_LAYOUT, workbench } from './workbench';

/** By this header the gateway is asked to tell how the answer came about; it answers so only to who may know. */
const PLAN_HEADER = { 'x-kakehashi-debug': 'plan' };

/** The headers that go along with each question: who asks, and in which language. */
export function standingHeaders(): Record<string, string> {
  const { token, language } = workbench();
  return { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) };
}

/** Whether the gateway tells this caller of plans. */
export function mayAskPlan({ plan }: GatewayFacts, scopes: readonly string[]): boolean {
  return plan === 'everybody' || (typeof plan === 'object' && scopes.includes(plan.scope));
}

/**
 * Asks a question and shows its answer. The table stays laid out as it is while the same query is asked again.
 *
 * @param headers those that were typed, which go before the standing ones
 * @returns the answer; undefined when it was stopped
 */
export async function runQuestion(
  question: Question,
  headers: Readonly<Record<string, string>>,
  running: AbortController,
): Promise<Answer | undefined> {
  const { answer: before, view, layout, choices } = workbench();
  change({ running });
  try {
    const plan = view === 'plan' ? PLAN_HEADER : {};
    const all = { ...standingHeaders(), ...plan, ...lowerCased(headers) };
    const answer = await ask(question, { headers: all, signal: running.signal });
    const isSame = before === undefined || before.question.query === question.query;
    const fresh = isSame ? { layout, choices } : { layout: PLAIN_LAYOUT, choices: {} };
    const hasData = answer.body.data != null;
    const shown = !hasData ? 'errors' : view === 'errors' && !answer.body.errors ? 'table' : view;
    workbench().fetching?.abort();
    change({ answer, progress: undefined, fetching: undefined, view: shown, ...fresh });
    return answer;
  } catch {
    return undefined;
  } finally {
    if (workbench().running === running) change({ running: undefined });
  }
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
