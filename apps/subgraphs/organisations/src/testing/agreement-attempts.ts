import { createId, upsertRows } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { Organisation } from '../organisation/organisation.entity';
import { organisationColumns } from '../organisation/organisation.sample';

const TEXT = [{ lang: 'en', value: 'Memorandum on semiconductors' }];

/** Writes an organisation and returns its id. */
export async function writeOrganisation({ database }: SubgraphTest, name = 'Ministry'): Promise<string> {
  const id = createId();
  const provenance = { source: 'TEST', sourceUrl: null, retrievedAt: null, assertedBy: null, note: null };
  const columns = organisationColumns({
    id,
    ror: null,
    names: [{ lang: 'en', value: name, kind: 'PRIMARY' }],
    kind: 'MINISTRY',
    sector: 'STATE',
    status: 'ACTIVE',
    locations: [],
    establishedYear: null,
    description: [],
    externalIds: [],
    links: [],
    provenance,
  });
  await upsertRows(database.manager, Organisation, [columns]);
  return id;
}

/** An agreement of two organisations as one of them gives it. */
export function agreementInput(organisations: readonly string[], more: object = {}): object {
  const parties = organisations.map((organisation) => ({ organisation, role: 'SIGNATORY' }));
  return { kind: 'MEMORANDUM', titles: TEXT, description: TEXT, parties, ...more };
}

/** An agreement with its two organisations and their parties, in the same order. */
export interface Negotiated {
  readonly id: string;
  readonly organisations: readonly [string, string];
  readonly parties: readonly [string, string];
}

/** Who may do everything. */
export const steward = (test: SubgraphTest) =>
  test.as({ subject: 'steward', scopes: ['write:agreements', 'write:any'] });

/** Negotiates an agreement of two organisations, and signs it for as many of them as told. */
export async function negotiated(test: SubgraphTest, signatures = 0): Promise<Negotiated> {
  const organisations = [await writeOrganisation(test), await writeOrganisation(test)] as const;
  const selection = 'agreement { id parties { id organisation { id } } }';
  const { agreement } = await steward(test).act('negotiateAgreement', agreementInput(organisations), selection);
  const partyOf = (organisation: string): string =>
    agreement.parties.find((party: { organisation: { id: string } }) => party.organisation.id === organisation).id;
  const parties = [partyOf(organisations[0]), partyOf(organisations[1])] as const;
  for (const party of parties.slice(0, signatures))
    await steward(test).act('signAgreement', { id: agreement.id, party });
  return { id: agreement.id, organisations, parties };
}

/** The same in force from today on. */
export async function inForce(test: SubgraphTest, until: string | null = '2998-12-31'): Promise<Negotiated> {
  const agreement = await negotiated(test, 2);
  const from = new Date().toISOString().slice(0, 10);
  await steward(test).act('bringIntoForce', { id: agreement.id, from, until });
  return agreement;
}

const attempt = ({ id, organisations: [organisation] }: Negotiated, more: object = {}): Attempt => ({
  input: { id, ...more },
  tie: { organisation },
});

/** How each action on agreements is tried. */
export const agreementAttempts: Readonly<Record<string, Preparation>> = {
  negotiateAgreement: async (test) => {
    const organisation = await writeOrganisation(test);
    return { input: agreementInput([organisation]), tie: { organisation } };
  },
  updateAgreement: async (test) => attempt(await negotiated(test), { titles: TEXT }),
  signAgreement: async (test) => {
    const agreement = await negotiated(test);
    return attempt(agreement, { party: agreement.parties[0] });
  },
  bringIntoForce: async (test) => attempt(await negotiated(test, 2), { from: new Date().toISOString().slice(0, 10) }),
  renewAgreement: async (test) => {
    const agreement = await inForce(test);
    return attempt(agreement, { party: agreement.parties[0], until: '2999-12-31' });
  },
};
