import { type ActionResult, isErasedPerson, KeyReusedError, performAction } from '@kakehashi/database';
import type { SubgraphContext } from '../context';
import { Act } from './act';
import { type ConstraintMeanings, constraintFault } from './constraint-fault';
import { fingerprint } from './fingerprint';
import { type InputFields, inputFaults } from './input-field';
import { type Fault, Refusal } from './refusal';

/** What became of an action: what it was about, or why it was not carried out. */
export type ActionOutcome = ActionResult | { readonly faults: readonly Fault[] };

/** The input of any action. */
// biome-ignore lint/suspicious/noExplicitAny: inputs differ from action to action; defineCreate and defineChange check them
export type AnyInput = Readonly<Record<string, any>>;

/** An action as it is run. */
export interface RunnableAction {
  readonly name: string;
  readonly fields: InputFields;
  readonly constraints?: ConstraintMeanings | undefined;
  /** Does it, and returns the id of the thing that it is about. */
  readonly perform: (act: Act, input: AnyInput) => Promise<string>;
}

/**
 * Carries out an action: values are checked before the transaction begins, the rest in it.
 *
 * @throws whatever is no fault of the input, such as a database that does not answer
 */
export async function runAction(
  context: SubgraphContext,
  { name, fields, constraints, perform }: RunnableAction,
  input: AnyInput,
): Promise<ActionOutcome> {
  const faults = inputFaults(fields, input);
  if (faults.length > 0) return { faults };
  const { subject = 'anonymous' } = context.caller;
  const { idempotencyKey: key, ...rest } = input;
  const receipt = key == null ? undefined : { caller: subject, key, action: name, fingerprint: fingerprint(rest) };
  try {
    return await performAction(context.database, { actor: `user:${subject}`, receipt }, async (manager) => {
      const act = new Act(manager, context);
      await refuseErased(act);
      const id = await perform(act, input);
      act.settle();
      return id;
    });
  } catch (fault) {
    return { faults: faultsOf(fault, constraints) };
  }
}

/** A token may outlive the person in whose name it was made. */
async function refuseErased(act: Act): Promise<void> {
  const { person } = act.context.asker;
  if (person === undefined || !(await isErasedPerson(act.manager, person))) return;
  act.refuse('NOT_ALLOWED', null, 'The data of the person whom the token names was erased: nobody acts in their name.');
}

function faultsOf(fault: unknown, constraints: ConstraintMeanings = {}): readonly Fault[] {
  if (fault instanceof Refusal) return fault.faults;
  if (fault instanceof KeyReusedError) {
    const message = `The key was used before, with ${fault.action} or other input.`;
    return [{ field: 'idempotencyKey', code: 'KEY_REUSED', message }];
  }
  const broken = constraintFault(fault, constraints);
  if (broken) return [broken];
  throw fault;
}
