import { type ActionResult, KeyReusedError, performAction, type UpsertRow } from '@kakehashi/database';
import type { SubgraphContext } from '../context';
import { Act } from './act';
import { constraintFault } from './constraint-fault';
import type { ChangeOptions, CreateOptions } from './define-action';
import { fingerprint } from './fingerprint';
import { type InputFields, inputFaults } from './input-field';
import { type Fault, Refusal } from './refusal';
import { takeStep } from './take-step';

/** What became of an action: what it was about, or why it was not carried out. */
export type ActionOutcome = ActionResult | { readonly faults: readonly Fault[] };

// biome-ignore lint/suspicious/noExplicitAny: rows and inputs differ from action to action
type AnyOptions = CreateOptions<any, any> | ChangeOptions<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: see above
type AnyInput = Readonly<Record<string, any>>;

/** Something with a version, and often a state. */
interface Target {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/**
 * Carries out an action: values are checked before the transaction begins, the rest in it.
 *
 * @throws whatever is no fault of the input, such as a database that does not answer
 */
export async function runAction(
  context: SubgraphContext,
  options: AnyOptions,
  fields: InputFields,
  input: AnyInput,
): Promise<ActionOutcome> {
  const faults = inputFaults(fields, input);
  if (faults.length > 0) return { faults };
  const { name, isSerialisable } = options;
  const { subject = 'anonymous' } = context.caller;
  const { idempotencyKey: key, ...rest } = input;
  const receipt = key == null ? undefined : { caller: subject, key, action: name, fingerprint: fingerprint(rest) };
  try {
    return await performAction(context.database, { actor: `user:${subject}`, receipt, isSerialisable }, (manager) => {
      const act = new Act(manager, context);
      return 'workflow' in options || isChange(fields)
        ? change(act, options as never, input)
        : create(act, options as never, input);
    });
  } catch (fault) {
    return { faults: faultsOf(fault, options) };
  }
}

function isChange(fields: InputFields): boolean {
  return 'expectedVersion' in fields;
}

async function create(
  act: Act,
  { relation, run }: CreateOptions<InputFields, object>,
  input: AnyInput,
): Promise<string> {
  if (!act.isSteward && !(await relation.holds(act, input as never))) {
    return act.refuse('NOT_ALLOWED', null, `It can be done by ${relation.who}.`);
  }
  return run(act, input as never);
}

async function change(act: Act, options: ChangeOptions<InputFields, Target>, input: AnyInput): Promise<string> {
  const { name, entity, relation, workflow, isVisible = () => true, run } = options;
  const row = await act.lock<Target>(entity, input.id);
  const isTied = row !== null && (act.isSteward || (await relation.holds(act, row)));
  if (row === null || !(isTied || (await isVisible(act, row)))) {
    return act.refuse('NOT_FOUND', 'id', 'There is no such thing, or it may not be seen.');
  }
  if (!isTied) return act.refuse('NOT_ALLOWED', null, `It can be done by ${relation.who}.`);
  if (input.expectedVersion != null && input.expectedVersion !== row.version) {
    const message = `It was changed since version ${input.expectedVersion}; it has version ${row.version} now.`;
    return act.refuse('STALE_VERSION', 'expectedVersion', message, { currentVersion: row.version });
  }
  workflow?.follow(name, row.status);
  const columns: UpsertRow = (await run?.(act, input as never, row)) ?? {};
  if (workflow) await takeStep(act, workflow, name, row, { columns, reason: input.reason });
  else await act.update(entity, row.id, columns);
  return row.id;
}

function faultsOf(fault: unknown, { constraints = {} }: AnyOptions): readonly Fault[] {
  if (fault instanceof Refusal) return fault.faults;
  if (fault instanceof KeyReusedError) {
    const message = `The key was used before, with ${fault.action} or other input.`;
    return [{ field: 'idempotencyKey', code: 'KEY_REUSED', message }];
  }
  const broken = constraintFault(fault, constraints);
  if (broken) return [broken];
  throw fault;
}
