import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { targetInput } from '../testing/target-attempts';

const TARGET = `target { id version unit targetValue dueOn organisation { id }
  observations { id observedOn value provenance { source sourceUrl assertedBy } } }`;

describe('Target actions', () => {
  let test: SubgraphTest;
  const organisation = createId();

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object, selection = TARGET) =>
    test.as({ subject: 'mai', scopes: ['write:programmes'], organisation }).act(name, input, selection);
  const faults = async (name: string, input: object) =>
    (await act(name, input, '')).userErrors.map(
      ({ field, code }: { field: string | null; code: string }) => `${field} ${code}`,
    );
  const create = async () => (await act('createTarget', targetInput(organisation))).target;

  it('set a target, and record and correct what is reached', async () => {
    const { id } = await create();
    await act('recordObservation', { id, observedOn: '2024-09-30', value: '700.5' });
    const sourceUrl = 'https://example.org/report';
    const { target } = await act('recordObservation', { id, observedOn: '2024-06-30', value: '620', sourceUrl });
    expect(target.observations).toMatchObject([
      {
        observedOn: '2024-06-30',
        value: '620',
        provenance: { source: 'KAKEHASHI', sourceUrl, assertedBy: organisation },
      },
      { observedOn: '2024-09-30', value: '700.5' },
    ]);
    const corrected = { id: target.observations[0].id, value: '630', expectedVersion: 1 };
    const answer = await act(
      'correctObservation',
      corrected,
      'observation { value observedOn provenance { sourceUrl } }',
    );
    expect(answer).toEqual({
      observation: { value: '630', observedOn: '2024-06-30', provenance: { sourceUrl } },
      userErrors: [],
    });
  });

  it('take one value for a day', async () => {
    const { id } = await create();
    const observed = { id, observedOn: '2024-06-30', value: '620' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => faults('recordObservation', observed)));
    expect(answers.filter(([fault]) => fault === undefined)).toHaveLength(1);
    expect(answers.filter(([fault]) => fault === 'observedOn DUPLICATE')).toHaveLength(4);
  });

  it('tell all that is wrong with a target', async () => {
    expect(
      await faults(
        'createTarget',
        targetInput(organisation, { unit: 'start-ups', targetValue: '500.0', dueOn: '2024-01-31' }),
      ),
    ).toEqual(['unit MALFORMED', 'targetValue RULE_BROKEN', 'dueOn OUT_OF_RANGE']);
    expect(await faults('createTarget', targetInput(organisation, { programme: createId() }))).toEqual([
      'null NOT_ALLOWED',
    ]);
    const apart = { baselineValue: '9007199254740992.10', targetValue: '9007199254740993.1' };
    expect(await faults('createTarget', targetInput(organisation, apart))).toEqual([]);
    const { id } = await create();
    expect(await faults('updateTarget', { id, dueOn: '2023-01-01' })).toEqual(['dueOn OUT_OF_RANGE']);
    expect(
      await faults('recordObservation', { id, observedOn: '2999-01-01', value: '1', sourceUrl: 'javascript:alert(1)' }),
    ).toEqual(['observedOn OUT_OF_RANGE', 'sourceUrl MALFORMED']);
  });

  it('correct what is given and leave the rest', async () => {
    const { id } = await create();
    expect((await act('updateTarget', { id, targetValue: '1100' })).target).toMatchObject({
      version: 2,
      targetValue: '1100',
      dueOn: '2029-12-31',
    });
  });
});
