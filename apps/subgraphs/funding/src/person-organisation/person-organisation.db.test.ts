import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { personOrganisationEvents } from './person-organisation.events';

describe('affiliation.recorded', () => {
  let test: SubgraphTest;
  const [personId, organisationId] = [createId(), createId()];

  beforeAll(async () => {
    test = await SubgraphTest.start(funding, 20);
  });
  afterAll(() => test.stop());

  const hear = (to: string | null) =>
    test.database.transaction((manager) =>
      personOrganisationEvents['affiliation.recorded'](manager, {
        position: '1',
        id: createId(),
        type: 'affiliation.recorded',
        version: 1,
        subjectId: createId(),
        occurredAt: new Date(),
        actor: 'user:lan',
        payload: { personId, organisationId, from: '2020-04-01', to },
      }),
    );

  it('keeps a person from judging an organisation, once it has become known and for good', async () => {
    await hear(null);
    await hear('2024-04-01');
    const rows = await test.database.query('SELECT organisation_id FROM person_organisation WHERE person_id = $1', [
      personId,
    ]);
    expect(rows).toEqual([{ organisation_id: organisationId }]);
  });
});
