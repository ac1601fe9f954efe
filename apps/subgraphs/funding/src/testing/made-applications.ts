import { createId } from '@kakehashi/database';
import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { done, type MadeCall, makeCall, steward, takeCallStep, text } from './made-calls';

/** An application with those who made it and what it asks of whom. */
export interface MadeApplication {
  readonly id: string;
  readonly call: MadeCall;
  readonly leadOrganisation: string;
  readonly leadPerson: string;
  /** In the order of the call's parts. */
  readonly parts: readonly { readonly id: string; readonly funder: string; readonly currency: string }[];
}

/** How far an application is to be taken. */
export type Stage = 'DRAFT' | 'SUBMITTED' | 'ELIGIBLE' | 'UNDER_REVIEW' | 'RECOMMENDED';

/** What is asked of each funder, unless told. */
const REQUESTED = [
  { amount: '1000000', currency: 'JPY' },
  { amount: '200000000', currency: 'VND' },
] as const;

/** The input of an application to a call, which asks every funder. */
export function applicationInput(call: MadeCall, leadOrganisation: string, more: object = {}): object {
  return {
    call: call.id,
    leadOrganisation,
    leadPerson: createId(),
    leadCountry: 'JP',
    coApplicants: [{ organisation: createId(), country: 'VN' }],
    titles: text('Chiplets'),
    abstract: text('We pack chips.'),
    durationMonths: 36,
    topics: [],
    parts: call.parts.map(({ id, currency }) => ({
      callPart: id,
      requested: REQUESTED[currency === 'JPY' ? 0 : 1],
    })),
    ...more,
  };
}

/**
 * Makes an application and takes it so far, by a caller who may do everything. Its call is evaluated from the review on.
 *
 * @param given.call an open call; default a new one of two funders
 * @param given.input what its input has besides
 */
export async function makeApplication(
  test: SubgraphTest,
  stage: Stage,
  { call: givenCall, input = {} }: { call?: MadeCall; input?: object } = {},
): Promise<MadeApplication> {
  const call = givenCall ?? (await makeCall(test, {}, 'openCall'));
  const leadOrganisation = createId();
  const asSteward = steward(test);
  const { application } = await done(
    asSteward,
    'createApplication',
    applicationInput(call, leadOrganisation, input),
    'application { id leadPerson { id } parts { id } }',
  );
  const parts = call.parts.map(({ funder, currency }, place) => ({
    id: application.parts[place].id,
    funder,
    currency,
  }));
  const made = { id: application.id, call, leadOrganisation, leadPerson: application.leadPerson.id, parts };
  const stages: readonly Stage[] = ['DRAFT', 'SUBMITTED', 'ELIGIBLE', 'UNDER_REVIEW', 'RECOMMENDED'];
  for (const next of stages.slice(1, stages.indexOf(stage) + 1)) await reach(test, made, next);
  return made;
}

async function reach(test: SubgraphTest, made: MadeApplication, stage: Stage): Promise<void> {
  const asSteward = steward(test);
  const { id, call, parts } = made;
  if (stage === 'SUBMITTED') await done(asSteward, 'submitApplication', { id });
  if (stage === 'ELIGIBLE') {
    for (const part of parts) await done(asSteward, 'checkEligibility', { id: part.id, isEligible: true });
  }
  if (stage === 'UNDER_REVIEW') {
    await evaluate(test, call.id);
    await done(asSteward, 'beginReview', { id });
  }
  if (stage === 'RECOMMENDED') {
    for (const part of parts)
      await done(asSteward, 'submitReview', { id: await assign(test, part.id), ...reviewInput() });
    await done(asSteward, 'recommendApplication', { id });
  }
}

/** Brings an open call to its evaluation, unless it is there. */
export async function evaluate(test: SubgraphTest, callId: string): Promise<void> {
  const { data } = await test.query(`{ call(id: "${callId}") { status } }`);
  if (data.call.status === 'EVALUATING') return;
  for (const step of ['closeCall', 'beginEvaluation']) await takeCallStep(test, callId, step);
}

/** Asks a person to review a part, and returns the assignment's id. */
export async function assign(test: SubgraphTest, part: string, person = createId()): Promise<string> {
  const made = await done(steward(test), 'assignReviewer', { part, person }, 'reviewAssignment { id }');
  return made.reviewAssignment.id;
}

/** What a reviewer writes. */
export function reviewInput(score = 80): object {
  const scores = ['EXCELLENCE', 'IMPACT', 'IMPLEMENTATION'].map((criterion) => ({ criterion, score }));
  return { scores, recommendation: 'AWARD' };
}

/** An award of what was asked for. */
export function awardInput({ id, currency }: MadeApplication['parts'][number]): object {
  return { id, outcome: 'AWARD', amount: REQUESTED[currency === 'JPY' ? 0 : 1], reason: text('Excellent.') };
}
