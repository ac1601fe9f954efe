import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { writeOrganisation } from './agreement-attempts';

/** A new organisation as it is given. */
export const ORGANISATION = { names: [{ lang: 'vi', value: 'Viện Vật liệu' }], kind: 'INSTITUTE' };

const ofOrganisation =
  (more: object = {}, ...steps: readonly string[]): Preparation =>
  async (test): Promise<Attempt> => {
    const organisation = await writeOrganisation(test);
    for (const step of steps) await steward(test).act(step, { id: organisation });
    return { input: { id: organisation, ...more }, tie: { organisation } };
  };

const steward = (test: SubgraphTest) => test.as({ scopes: ['write:organisation', 'write:any'] });

/** How each action on organisations and their relationships is tried. */
export const organisationAttempts: Readonly<Record<string, Preparation>> = {
  createOrganisation: async () => ({ input: ORGANISATION }),
  updateOrganisation: ofOrganisation({ establishedYear: 1956 }),
  closeOrganisation: ofOrganisation(),
  reopenOrganisation: ofOrganisation({}, 'closeOrganisation'),
  withdrawOrganisation: ofOrganisation(),
  addRelationship: async (test) =>
    ofOrganisation({ kind: 'RELATED', related: await writeOrganisation(test, 'Other') })(test),
  endRelationship: async (test) => {
    const [organisation, related] = [await writeOrganisation(test), await writeOrganisation(test)];
    await steward(test).act('addRelationship', { id: organisation, kind: 'RELATED', related });
    const [{ id }] = await test.database.query('SELECT id FROM organisation_relationship WHERE organisation_id = $1', [
      organisation,
    ]);
    return { input: { id, endedOn: '2025-03-31' }, tie: { organisation } };
  },
};
