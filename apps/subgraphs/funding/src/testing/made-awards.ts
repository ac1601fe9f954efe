import { createId } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';
import type { SubgraphClient, SubgraphTest } from '@kakehashi/subgraph/testing';
import { done, text } from './made-calls';
import { applicationPart, callPart, MADE_FOR_TEST, writeApplication, writeCall } from './made-rows';

/** The two funders of an application with their currencies and what they grant in minor units. */
const GRANTS = [
  { currency: 'JPY', amountMinor: '3000000' },
  { currency: 'VND', amountMinor: '900000000' },
] as const;

/** Work that is paid for, with a milestone. */
export const contract = {
  period: { from: '2026-04-01', to: '2029-04-01' },
  milestones: [{ titles: text('Prototype'), dueOn: '2026-10-01' }],
};

/** An instalment in yen that was to be paid long ago. */
export const yen = (amount: string, more: object = {}) => ({
  money: { amount, currency: 'JPY' },
  dueOn: '2026-05-01',
  ...more,
});

/** A caller who may do everything. */
export function awardSteward(test: SubgraphTest): SubgraphClient {
  return test.as({ subject: 'steward', scopes: ['write:awards', 'write:any'] });
}

/** Writes an application to a call that two funders, each new, have awarded; or that has come as far as is told. */
export async function writeAwarded(
  test: SubgraphTest,
  given: Partial<ApplicationRow> = {},
): Promise<ApplicationRow & { readonly funders: readonly string[] }> {
  const funders = GRANTS.map(() => createId());
  const budgets = GRANTS.map(({ currency, amountMinor }, index) =>
    callPart({ currency, budget: { amountMinor, currency }, funderOrganisationId: funders[index] ?? '' }),
  );
  const call = await writeCall(test.database, { parts: budgets, status: 'DECIDED', timeZone: 'Asia/Tokyo' });
  const row = await writeApplication(test.database, {
    callId: call.id,
    projectId: createId(),
    fundingSchemeId: call.fundingSchemeId,
    status: 'AWARDED',
    applicants: [
      { personId: createId(), organisationId: null, role: 'LEAD' as const },
      { personId: null, organisationId: createId(), role: 'LEAD' as const },
      { personId: null, organisationId: createId(), role: 'CO_APPLICANT' as const },
    ].map((one) => ({ id: createId(), country: null, provenance: MADE_FOR_TEST, ...one })),
    parts: GRANTS.map((amount, index) =>
      applicationPart({
        funderOrganisationId: funders[index] ?? '',
        callPartId: budgets[index]?.id ?? null,
        requested: amount,
        status: 'AWARDED',
        decision: {
          id: createId(),
          outcome: 'AWARD',
          amount,
          decidedOn: `2026-0${index + 2}-01`,
          decidedByOrganisationId: funders[index] ?? '',
          reason: [],
          provenance: MADE_FOR_TEST,
        },
      }),
    ),
    ...given,
  });
  return { ...row, funders };
}

/** The input of an award that one funder gives without an application: 3,000,000 yen. */
export function directAwardInput(funder: string, more: object = {}): object {
  return {
    funder,
    money: { amount: '3000000', currency: 'JPY' },
    titles: text('Bilateral research'),
    topics: [],
    recipients: [{ organisation: createId(), role: 'LEAD' }],
    people: [],
    decidedOn: '2026-03-01',
    awardNumber: `TEST-${createId()}`,
    ...contract,
    instalments: [yen('1000000'), yen('2000000', { milestone: 1 })],
    ...more,
  };
}

/** An award of one funder, with the ids of what belongs to it. */
export interface MadeAward {
  readonly id: string;
  readonly funder: string;
  readonly commitment: string;
  readonly milestone: string;
  /** By number. */
  readonly instalments: readonly string[];
}

/** Makes an award of one funder and takes it through steps, by a caller who may do everything. */
export async function makeAward(
  test: SubgraphTest,
  more: object = {},
  ...steps: readonly string[]
): Promise<MadeAward> {
  const funder = createId();
  const steward = awardSteward(test);
  const selection = 'award { id milestones { id } commitments { id instalments { id } } }';
  const { award } = await done(steward, 'contractDirectAward', directAwardInput(funder, more), selection);
  for (const step of steps) {
    const needsReason = step === 'suspendAward' || step === 'terminateAward';
    await done(steward, step, { id: award.id, ...(needsReason && { reason: text('Floods.') }) });
  }
  return {
    id: award.id,
    funder,
    commitment: award.commitments[0].id,
    milestone: award.milestones[0]?.id,
    instalments: award.commitments[0].instalments.map(({ id }: { id: string }) => id),
  };
}
