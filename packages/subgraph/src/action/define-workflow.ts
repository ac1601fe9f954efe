import type { ClassType } from 'type-graphql';
import type { StatusHistory } from '../status/status-history';
import { Refusal } from './refusal';

/** A step of a workflow: from which states it can be done, and where it leads. */
export interface Step<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
  /** Who or what does it, when it is no action of a caller: `its deadline passes`. */
  readonly by?: string;
}

/** The states of one kind of thing and the steps between them: data, from which refusals and drawings follow. */
export interface Workflow<S extends string = string, N extends string = string> {
  /** The kind of thing. */
  readonly subject: ClassType<object>;
  /** All states, in the order in which they are usually passed. */
  readonly states: readonly S[];
  readonly initial: S;
  /** Name of the action → step. */
  readonly steps: Readonly<Record<N, Step<S>>>;
  /** Where the states that it had are kept; undefined for what keeps none. */
  readonly history?: StatusHistory | undefined;
  /** Names of the actions that can be done in a state: the steps that callers take. */
  allowedSteps(state: S): N[];
  /**
   * The state to which a step leads.
   *
   * @throws Refusal `ILLEGAL_STEP` with the current state and the steps that it allows
   */
  follow(step: N, current: S): S;
}

/** Declares a workflow. Its steps have the names of the actions that do them. */
export function defineWorkflow<S extends string, N extends string>(options: {
  readonly subject: ClassType<object>;
  /** The enum of its states. */
  readonly states: Readonly<Record<S, S>>;
  readonly initial: S;
  readonly steps: Readonly<Record<N, Step<NoInfer<S>>>>;
  readonly history?: StatusHistory;
}): Workflow<S, N> {
  const { subject, initial, steps, history } = options;
  const entries = Object.entries(steps) as [N, Step<S>][];
  const allowedSteps = (state: S) =>
    entries.filter(([, { from, by }]) => by === undefined && from.includes(state)).map(([name]) => name);
  return {
    subject,
    states: Object.keys(options.states) as S[],
    initial,
    steps,
    history,
    allowedSteps,
    follow(step, current) {
      const { from, to } = steps[step];
      if (from.includes(current)) return to;
      const allowed = allowedSteps(current);
      const told = allowed.length === 0 ? 'nothing can be done to it now' : `what can be done is ${allowed.join(', ')}`;
      const message = `${subject.name} is ${current}, so that ${step} can not be done; ${told}.`;
      throw new Refusal([{ code: 'ILLEGAL_STEP', message, currentState: current, allowedSteps: allowed }]);
    },
  };
}
