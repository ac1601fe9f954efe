import type { UpsertRow } from '@kakehashi/database';
import { statusNames } from '../status/status-names';
import type { Workflow } from './define-workflow';
import { type LocalizedTextInput, storedTexts } from './localized-text.input';
import type { Transaction } from './transaction';

/** What is written along with a step. */
interface StepWrites {
  /** Columns of the thing that change with it. */
  readonly columns?: UpsertRow;
  /** Why, for the history. */
  readonly reason?: readonly LocalizedTextInput[] | null | undefined;
}

/**
 * Takes a step of a workflow: the thing gets the state, and its history an entry. Also for what follows from an action on
 * something else, such as a challenge that is commissioned because a commission was agreed.
 *
 * @param row locked before
 * @throws Refusal `ILLEGAL_STEP`
 */
export async function takeStep<S extends string, N extends string>(
  act: Transaction,
  workflow: Workflow<S, N>,
  step: N,
  row: { readonly id: string; readonly status: S },
  { columns = {}, reason }: StepWrites = {},
): Promise<void> {
  const status = workflow.follow(step, row.status);
  await act.update(workflow.subject, row.id, { ...columns, status });
  await enterState(act, workflow, row.id, status, reason ?? []);
}

/**
 * Notes in the history of a thing that it has a state from today on, as a new one has its first; the one that was open ends.
 * One that began today is kept too, as a period of no length, so that no step is lost.
 */
export async function enterState(
  act: Transaction,
  { history, subject }: Pick<Workflow, 'history' | 'subject'>,
  id: string,
  state: string,
  reason: readonly LocalizedTextInput[] = [],
): Promise<void> {
  if (!history) return;
  const { table, ownerColumn } = statusNames(subject.name);
  const today = act.today();
  await act.manager.query(
    `UPDATE ${table} SET period_to = greatest($2::date, period_from) WHERE ${ownerColumn} = $1 AND period_to IS NULL`,
    [id, today],
  );
  await act.insert(history.Change, {
    [ownerColumn]: id,
    status: state,
    reason: storedTexts(reason),
    period_from: today,
    period_to: null,
    period_precision: 'DAY',
  });
}
