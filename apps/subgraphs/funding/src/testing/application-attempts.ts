import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import {
  applicationInput,
  assign,
  awardInput,
  evaluate,
  makeApplication,
  reviewInput,
  type Stage,
} from './made-applications';
import { done, makeCall, steward, text } from './made-calls';

const call = (test: SubgraphTest) => makeCall(test, { funders: 1 }, 'openCall');
const make = async (test: SubgraphTest, stage: Stage) => makeApplication(test, stage, { call: await call(test) });

/** By an applicant. */
const asLead =
  (stage: Stage): Preparation =>
  async (test) => {
    const { id, leadOrganisation } = await make(test, stage);
    return { input: { id }, tie: { organisation: leadOrganisation } };
  };

/** By a funder, about the whole. */
const asFunder =
  (stage: Stage, prepare?: (test: SubgraphTest, made: Made) => Promise<unknown>): Preparation =>
  async (test) => {
    const made = await make(test, stage);
    await prepare?.(test, made);
    return { input: { id: made.id }, tie: { organisation: made.parts[0]?.funder ?? '' } };
  };

type Made = Awaited<ReturnType<typeof make>>;

/** By a funder, about its part. */
const asPayer =
  (stage: Stage, inputOf: (part: Made['parts'][number]) => object, isDecided = false): Preparation =>
  async (test) => {
    const { parts } = await make(test, stage);
    const [part] = parts;
    if (!part) throw new Error('There is no part.');
    const reserve = { id: part.id, outcome: 'RESERVE', reason: text('No money.') };
    if (isDecided) await done(steward(test), 'decideApplicationPart', reserve);
    return { input: inputOf(part), tie: { organisation: part.funder } };
  };

async function asReviewer(test: SubgraphTest): Promise<Attempt> {
  const person = createId();
  const { parts } = await make(test, 'UNDER_REVIEW');
  const id = await assign(test, parts[0]?.id ?? '', person);
  return { input: { id, ...reviewInput() }, tie: { person } };
}

/** How each action on applications, their parts, reviews and decisions is tried. */
export const applicationAttempts: Readonly<Record<string, Preparation>> = {
  createApplication: async (test) => {
    const lead = createId();
    return { input: applicationInput(await call(test), lead), tie: { organisation: lead } };
  },
  updateApplication: asLead('DRAFT'),
  submitApplication: asLead('DRAFT'),
  withdrawApplication: asLead('SUBMITTED'),
  checkEligibility: asPayer('SUBMITTED', ({ id }) => ({ id, isEligible: true })),
  beginReview: asFunder('ELIGIBLE', (test, made) => evaluate(test, made.call.id)),
  assignReviewer: asPayer('ELIGIBLE', ({ id }) => ({ part: id, person: createId() })),
  submitReview: asReviewer,
  reviseReview: async (test) => {
    const attempt = await asReviewer(test);
    await done(steward(test), 'submitReview', attempt.input);
    return attempt;
  },
  recommendApplication: asFunder('UNDER_REVIEW', async (test, { parts }) => {
    const id = await assign(test, parts[0]?.id ?? '');
    await done(steward(test), 'submitReview', { id, ...reviewInput() });
  }),
  decideApplicationPart: asPayer('RECOMMENDED', awardInput),
  reviseDecision: asPayer('RECOMMENDED', awardInput, true),
};
