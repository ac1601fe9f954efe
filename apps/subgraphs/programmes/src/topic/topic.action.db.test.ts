import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { asSteward } from '../testing/as-steward';
import { topicInput } from '../testing/topic-attempts';

const TOPIC = 'topic { id code scheme names { lang value } parent { id } }';

describe('Topic actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(programmes, 20);
  });

  afterAll(() => test.stop());

  const act = (name: string, input: object) => asSteward(test).act(name, input, TOPIC);
  const faults = async (name: string, input: object) =>
    (await act(name, input)).userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

  it('add a topic and put it below another', async () => {
    const { topic: root } = await act('createTopic', topicInput());
    const { topic: leaf } = await act('createTopic', topicInput({ parent: root.id }));
    expect(leaf.parent).toEqual({ id: root.id });
    expect((await act('updateTopic', { id: leaf.id, parent: null })).topic).toMatchObject({
      parent: null,
      names: leaf.names,
    });
  });

  it('do not put a topic below itself', async () => {
    const { topic: root } = await act('createTopic', topicInput());
    const { topic: leaf } = await act('createTopic', topicInput({ parent: root.id }));
    expect(await faults('updateTopic', { id: root.id, parent: leaf.id })).toEqual(['parent RULE_BROKEN']);
    expect(await faults('updateTopic', { id: root.id, parent: root.id })).toEqual(['parent RULE_BROKEN']);
    expect(await faults('updateTopic', { id: root.id, parent: createId() })).toEqual(['parent NOT_FOUND']);
  });

  it('keep codes apart', async () => {
    const { topic } = await act('createTopic', topicInput());
    expect(await faults('createTopic', topicInput({ code: topic.code }))).toEqual(['code DUPLICATE']);
    expect(await faults('createTopic', topicInput({ code: 'a b' }))).toEqual(['code MALFORMED']);
  });

  it('are for stewards alone', async () => {
    const officer = test.as({ scopes: ['write:programmes'], organisation: createId() });
    await expect(officer.act('createTopic', topicInput())).rejects.toThrow('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});
