import type { Act } from '@kakehashi/subgraph';
import { Call } from '../call/call.entity';
import type { CallStatus } from '../call/call.enum';

/** The call of an application; ends the action unless it is being evaluated, or in one of the states given. */
export async function mustBeEvaluated(
  act: Act,
  callId: string | null,
  states: readonly CallStatus[] = ['EVALUATING'],
): Promise<Call> {
  const call = callId === null ? null : await act.lock<Call>(Call, callId);
  if (call === null) return act.refuse('RULE_BROKEN', null, 'The application answers no call.');
  if (states.includes(call.status)) return call;
  return act.refuse('RULE_BROKEN', null, `The call must be ${states.join(' or ')}, but is ${call.status}.`);
}
