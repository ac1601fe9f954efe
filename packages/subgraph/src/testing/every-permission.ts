import { createId } from '@kakehashi/database';
import { roles, type Scope } from '@kakehashi/permissions';
import type { Action } from '../action/define-action';
import { ANYBODY } from '../action/relation';
import type { SubgraphTest } from './subgraph-test';
import type { TestCaller } from './test-gateway';

/** What an action is tried with. */
export interface Attempt {
  readonly input: object;
  /** The person or organisation by which a caller is tied to what the action is about. */
  readonly tie?: Pick<TestCaller, 'person' | 'organisation'>;
}

/** Prepares a fresh attempt of an action, in a state in which it can be done; it is tried until it was done once. */
export type Preparation = (test: SubgraphTest) => Promise<Attempt>;

/** Codes by which an action tells that the caller is not the one to do it. */
const DENIALS = new Set(['NOT_ALLOWED', 'NOT_FOUND']);

/**
 * Tries every action in every role, by a caller who is tied to what it is about and by one who is not, and compares what
 * came of it with what is declared: who lacks the scope is refused as by the gateway, who is not tied by the service, and
 * nothing else is. An action without a preparation is a fault.
 *
 * @returns what went wrong; empty when all is as declared
 */
export async function faultsOfPermissions(
  test: SubgraphTest,
  actions: readonly Action[],
  preparations: Readonly<Record<string, Preparation>>,
): Promise<string[]> {
  const faults = actions.flatMap(({ name }) => (preparations[name] ? [] : [`${name}: no row in the table`]));
  const everybody: readonly [string, readonly Scope[]][] = [
    ['anonymous', []],
    ...Object.entries(roles).map(([role, { scopes }]): [string, readonly Scope[]] => [role, scopes]),
  ];
  for (const action of actions) {
    const prepare = preparations[action.name];
    if (!prepare) continue;
    let attempt: Attempt | undefined;
    for (const [role, scopes] of everybody) {
      for (const isTied of [true, false]) {
        const expected = expectedOutcome(action, scopes, isTied);
        attempt ??= await prepare(test);
        const { input, tie } = attempt;
        const caller = { scopes, ...(isTied ? tie : { person: createId(), organisation: createId() }) };
        const came = await outcomeOf(test, action.name, input, role === 'anonymous' ? undefined : caller);
        // What is refused leaves all as it was.
        if (came === 'done') attempt = undefined;
        if (came !== expected) {
          faults.push(`${action.name} by ${role}${isTied ? '' : ', not tied'}: ${came} instead of ${expected}`);
        }
      }
    }
  }
  return faults;
}

function expectedOutcome({ scope, who, isOnesOwn }: Action, scopes: readonly Scope[], isTied: boolean): string {
  if (!scopes.includes(scope)) return 'no scope';
  const passesAll = scopes.includes('write:any') && isOnesOwn !== true;
  return isTied || who === ANYBODY.who || passesAll ? 'done' : 'denied';
}

async function outcomeOf(test: SubgraphTest, name: string, input: object, caller?: TestCaller): Promise<string> {
  try {
    const { userErrors } = await (caller ? test.as(caller) : test).act(name, input);
    const codes: string[] = userErrors.map(({ code }: { readonly code: string }) => code);
    if (codes.length === 0) return 'done';
    return codes.every((code) => DENIALS.has(code)) ? 'denied' : JSON.stringify(userErrors);
  } catch (fault) {
    const { message } = fault as Error;
    return message.startsWith('UNAUTHORIZED_FIELD_OR_TYPE') ? 'no scope' : message;
  }
}
