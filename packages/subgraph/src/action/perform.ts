import type { Act } from './act';
import type { ChangeOptions, CreateOptions } from './define-action';
import type { InputFields } from './input-field';
import { isTied } from './relation';
import type { AnyInput } from './run-action';
import { takeStep } from './take-step';

/** Something with a version, and often a state. */
interface Target {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** Makes something new, if the caller may. */
export async function performCreate(
  act: Act,
  { relation, run }: CreateOptions<InputFields, object>,
  input: AnyInput,
): Promise<string> {
  if (!(await isTied(act, relation, input as never))) {
    return act.refuse('NOT_ALLOWED', null, `It can be done by ${relation.who}.`);
  }
  return run(act, input as never);
}

/** Changes something that is there, if the caller may, in the version that they know and the state that it has. */
export async function performChange(
  act: Act,
  options: ChangeOptions<InputFields, Target>,
  input: AnyInput,
): Promise<string> {
  const { name, entity, relation, workflow, isVisible = () => true, run } = options;
  const row = await act.lock<Target>(entity, input.id);
  const isTheirs = row !== null && (await isTied(act, relation, row));
  if (row === null || !(isTheirs || (await isVisible(act, row)))) {
    return act.refuse('NOT_FOUND', 'id', 'There is no such thing, or it may not be seen.');
  }
  if (!isTheirs) return act.refuse('NOT_ALLOWED', null, `It can be done by ${relation.who}.`);
  if (input.expectedVersion != null && input.expectedVersion !== row.version) {
    const message = `It was changed since version ${input.expectedVersion}; it has version ${row.version} now.`;
    return act.refuse('STALE_VERSION', 'expectedVersion', message, { currentVersion: row.version });
  }
  workflow?.follow(name, row.status);
  const columns = (await run?.(act, input as never, row)) ?? {};
  act.settle();
  if (workflow) await takeStep(act, workflow, name, row, { columns, reason: input.reason });
  else await act.update(entity, row.id, columns);
  return row.id;
}
