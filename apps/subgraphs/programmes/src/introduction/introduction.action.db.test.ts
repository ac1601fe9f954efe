import { createId, fillCopy } from '@kakehashi/database';
import { personCopy } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { introductionInput } from '../testing/introduction-attempts';

const INTRODUCTION = `introduction { id version liaisonOrganisation { id } purpose { value } topics { id }
  parties { position person { id } organisation { id } } period { from to } }`;

describe('Introduction actions', () => {
  let test: SubgraphTest;
  const liaison = createId();

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object) =>
    test.as({ subject: 'hoa', scopes: ['write:introductions'], organisation: liaison }).act(name, input, INTRODUCTION);
  const faults = async (input: object) =>
    (await act('introduce', introductionInput(liaison, input))).userErrors.map(
      ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
    );

  it('bring two parties together, and tell other subgraphs', async () => {
    const [enterprise, person] = [createId(), createId()];
    await fillCopy(test.database, personCopy, [{ id: person, visibility: 'PUBLIC' }]);
    const topics = (await test.query('{ topics(first: 2) { nodes { id } } }')).data.topics.nodes;
    const { introduction, userErrors } = await act(
      'introduce',
      introductionInput(liaison, {
        parties: [{ organisation: enterprise }, { person }],
        madeOn: '2024-08-27',
        topics: topics.map(({ id }: { id: string }) => id),
      }),
    );
    expect(userErrors).toEqual([]);
    expect(introduction).toMatchObject({
      liaisonOrganisation: { id: liaison },
      parties: [
        { position: 0, organisation: { id: enterprise }, person: null },
        { position: 1, organisation: null, person: { id: person } },
      ],
      topics,
      period: { from: '2024-08-27', to: '2024-08-28' },
    });
    const events = await test.database.query('SELECT type, payload FROM outbox_event WHERE subject_id = $1', [
      introduction.id,
    ]);
    expect(events).toEqual([
      {
        type: 'introduction.made',
        payload: expect.objectContaining({ personIds: [person], organisationIds: [enterprise] }),
      },
    ]);
  });

  it('tell what is wrong with the parties', async () => {
    const one = { organisation: createId() };
    expect(await faults({ parties: [one] })).toEqual(['parties REQUIRED']);
    expect(await faults({ parties: [] })).toEqual(['parties REQUIRED']);
    expect(await faults({ parties: [one, one, one] })).toEqual(['parties TOO_LONG']);
    expect(await faults({ parties: [one, { organisation: one.organisation.toUpperCase() }] })).toEqual([
      'parties[1] DUPLICATE',
    ]);
    expect(await faults({ parties: [{}, { ...one, person: createId() }] })).toEqual([
      'parties[0] REQUIRED',
      'parties[1] RULE_BROKEN',
    ]);
  });

  it('tell what is unknown or has not come', async () => {
    expect(await faults({ madeOn: '2999-01-01', event: createId(), topics: [createId()] })).toEqual([
      'madeOn OUT_OF_RANGE',
      'event NOT_FOUND',
      'topics[0] NOT_FOUND',
    ]);
  });

  it('correct what is given and leave the rest', async () => {
    const { introduction } = await act('introduce', introductionInput(liaison, { madeOn: '2024-08-27' }));
    const purpose = [{ lang: 'vi', value: 'Nghiên cứu ứng dụng.' }];
    const given = { id: introduction.id, expectedVersion: introduction.version, purpose };
    expect((await act('updateIntroduction', given)).introduction).toMatchObject({
      purpose: [{ value: 'Nghiên cứu ứng dụng.' }],
      parties: introduction.parties,
      period: { from: '2024-08-27' },
    });
    expect((await act('updateIntroduction', given)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });
});
