import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { callInput, makeCall, makeScheme, partInput, schemeInput, text } from './made-calls';

async function callAfter(test: SubgraphTest, ...steps: readonly string[]): Promise<Attempt> {
  const { id, parts } = await makeCall(test, { funders: 1 }, ...steps);
  return { input: { id }, tie: { organisation: parts[0]?.funder ?? '' } };
}

/** How each action on schemes, calls and their parts is tried. */
export const callAttempts: Readonly<Record<string, Preparation>> = {
  createFundingScheme: async () => {
    const funder = createId();
    return { input: schemeInput([funder]), tie: { organisation: funder } };
  },
  updateFundingScheme: async (test) => {
    const funder = createId();
    return { input: { id: await makeScheme(test, [funder]) }, tie: { organisation: funder } };
  },
  createCall: async (test) => {
    const funder = createId();
    return { input: callInput(await makeScheme(test, [funder]), funder), tie: { organisation: funder } };
  },
  updateCall: (test) => callAfter(test),
  addCallPart: async (test) => {
    const { id, schemeId } = await makeCall(test, { funders: 1 });
    const funder = createId();
    const [scheme] = await test.database.query(
      'UPDATE funding_scheme SET funder_organisation_ids = funder_organisation_ids || $2::uuid WHERE id = $1 RETURNING id',
      [schemeId, funder],
    );
    if (!scheme) throw new Error('There is no scheme.');
    return { input: { call: id, funder, ...partInput(1) }, tie: { organisation: funder } };
  },
  updateCallPart: async (test) => {
    const { parts } = await makeCall(test);
    return { input: { id: parts[1]?.id }, tie: { organisation: parts[1]?.funder ?? '' } };
  },
  openCall: (test) => callAfter(test),
  closeCall: async (test) => {
    const { input, tie } = await callAfter(test, 'openCall');
    return { input: { ...input, reason: text('There are enough.') }, ...(tie && { tie }) };
  },
  beginEvaluation: (test) => callAfter(test, 'openCall', 'closeCall'),
  concludeCall: (test) => callAfter(test, 'openCall', 'closeCall', 'beginEvaluation'),
};
