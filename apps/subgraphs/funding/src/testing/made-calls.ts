import { createId } from '@kakehashi/database';
import type { SubgraphClient, SubgraphTest } from '@kakehashi/subgraph/testing';

/** The parts that funders bring to a call, unless told. */
const PARTS = [
  { currency: 'JPY', budget: { amount: '10000000', currency: 'JPY' } },
  { currency: 'VND', budget: { amount: '2000000000', currency: 'VND' } },
] as const;

/** A call with its scheme and the parts of its funders. */
export interface MadeCall {
  readonly id: string;
  readonly schemeId: string;
  readonly parts: readonly { readonly id: string; readonly funder: string; readonly currency: string }[];
}

/** A caller who may do everything. */
export function steward(test: SubgraphTest): SubgraphClient {
  return test.as({
    subject: 'steward',
    scopes: ['write:calls', 'write:applications', 'write:decisions', 'write:reviews', 'read:applications', 'write:any'],
  });
}

/** A text in one language. */
export const text = (value: string) => [{ lang: 'en', value }];

/** The input of a funding scheme. */
export function schemeInput(funders: readonly string[]): object {
  return { names: text('Joint research'), kind: 'JOINT_RESEARCH', funders };
}

/** The input of a call that is open for long, with the part of the funder that begins it. */
export function callInput(scheme: string, funder: string, more: object = {}): object {
  return {
    scheme,
    funder,
    titles: text('Call for joint research'),
    opensOn: '2020-01-01',
    closesOn: '2999-12-31',
    timeZone: 'Asia/Tokyo',
    topics: [],
    ...partInput(0),
    ...more,
  };
}

/** What a funder tells of its part: the first pays in yen, others in dongs. */
export function partInput(place: number): object {
  return { ...PARTS[place === 0 ? 0 : 1], rules: text('At least one partner in each country.') };
}

/** Makes a scheme of some funders, each new. */
export async function makeScheme(test: SubgraphTest, funders: readonly string[]): Promise<string> {
  const made = await done(steward(test), 'createFundingScheme', schemeInput(funders), 'fundingScheme { id }');
  return made.fundingScheme.id;
}

/**
 * Makes a call and takes it through steps, by a caller who may do everything.
 *
 * @param given.funders how many join in; default two
 * @param given.call what its input has besides
 * @param given.part what the input of each part has besides
 */
export async function makeCall(
  test: SubgraphTest,
  { funders: count = 2, call: more = {}, part = {} }: { funders?: number; call?: object; part?: object } = {},
  ...steps: readonly string[]
): Promise<MadeCall> {
  const asSteward = steward(test);
  const funders = Array.from({ length: count }, createId);
  const [first = '', ...others] = funders;
  const schemeId = await makeScheme(test, funders);
  const selection = 'call { id parts { id currency } }';
  const { call } = await done(asSteward, 'createCall', callInput(schemeId, first, { ...part, ...more }), selection);
  const parts = [{ ...call.parts[0], funder: first }];
  for (const funder of others) {
    const input = { call: call.id, funder, ...partInput(1), ...part };
    const { callPart } = await done(asSteward, 'addCallPart', input, 'callPart { id currency }');
    parts.push({ ...callPart, funder });
  }
  for (const step of steps) await takeCallStep(test, call.id, step);
  return { id: call.id, schemeId, parts };
}

/** Takes a call a step further, by a caller who may do everything. */
export async function takeCallStep(test: SubgraphTest, id: string, step: string): Promise<void> {
  await done(steward(test), step, { id, ...(step === 'closeCall' && { reason: text('There are enough.') }) });
}

/** Does an action that must not be refused. */
export async function done(client: SubgraphClient, name: string, input: object, selection = '') {
  const payload = await client.act(name, input, selection);
  if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}
