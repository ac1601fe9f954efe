import { createId } from '@kakehashi/database';
import { DEFAULT_WEIGHTS } from '@kakehashi/matching';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';
import { asSteward } from '../testing/as-steward';
import { madeProgramme, programmeInput } from '../testing/programme-attempts';

const NEEDS = `needs { topics { topicId askedTopicId closeness names { lang value kind } } languages from to
  weights { component weight } informedOrganisationIds }`;

let test: SubgraphTest;
const topics = new Map<string, string>();

/** A tree: each topic below the one before the dot. */
async function plant(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const parent = topics.get(path.split('.').slice(0, -1).join('.'));
    const input = {
      scheme: 'STRATEGIC_TECHNOLOGY',
      code: `T${createId().slice(-12)}`,
      names: [{ lang: 'en', value: path }],
      ...(parent && { parent }),
    };
    topics.set(path, (await asSteward(test).act('createTopic', input, 'topic { id }')).topic.id);
  }
}

async function needsOf(given: object) {
  const input = {
    owner: createId(),
    titles: [{ lang: 'vi', value: 'Kiểm tra' }],
    description: [{ lang: 'ja', value: '検査' }],
    topics: [],
    ...given,
  };
  const { challenge, userErrors } = await asSteward(test).act('createChallenge', input, `challenge { ${NEEDS} }`);
  expect(userErrors).toEqual([]);
  return challenge.needs;
}

beforeAll(async () => {
  test = await SubgraphTest.start(programmes, 20);
  await plant(
    'field',
    'field.chips',
    'field.chips.packaging',
    'field.chips.packaging.solder',
    'field.chips.lithography',
  );
  await plant('field.chips.lithography.optics', 'field.optics', 'other');
});
afterAll(() => test.stop());

describe('Challenge.needs', () => {
  const near = async (...paths: readonly string[]) => {
    const { topics: found } = await needsOf({ topics: paths.map((path) => topics.get(path)) });
    return found.map(({ closeness, names }: { closeness: number; names: { value: string }[] }) => [
      names[0]?.value,
      closeness,
    ]);
  };

  it('tells what lies near its topics, below more than above, and never over a root', async () => {
    expect(await near('field.chips.packaging')).toEqual([
      ['field.chips.packaging', 1],
      ['field.chips.packaging.solder', 0.85],
      ['field.chips', 0.6],
      ['field.chips.lithography', 0.51],
      ['field.chips.lithography.optics', 0.4335],
    ]);
    expect(await near('field.optics')).toEqual([['field.optics', 1]]);
    expect((await near('field')).map(([name]: [string]) => name)).toHaveLength(7);
  });

  it('tells them for each topic, and none for a challenge without', async () => {
    expect(await near('other', 'field.optics')).toEqual([
      ['other', 1],
      ['field.optics', 1],
    ]);
    expect(await near()).toEqual([]);
  });

  it('tells the languages in which it is written, half a year after the deadline, the owner and the default weights', async () => {
    const owner = createId();
    const today = new Date().toISOString().slice(0, 10);
    const needs = await needsOf({ owner, deadlineOn: '2999-01-01' });
    expect(needs).toMatchObject({ languages: ['vi', 'ja'], from: today, to: '2999-06-30' });
    expect(needs.informedOrganisationIds).toEqual([owner]);
    expect(Object.fromEntries(needs.weights.map(({ component, weight }: never) => [component, weight]))).toEqual(
      DEFAULT_WEIGHTS,
    );
  });

  it('takes the weights of its programme, whose leads are told who was left out', async () => {
    const { id: programme, lead } = await madeProgramme(test);
    const weights = [{ component: 'LANGUAGE', weight: 33 }];
    await asSteward(test).act('setMatchingWeights', { id: programme, weights });
    const owner = createId();
    const needs = await needsOf({ owner, programme });
    expect(needs.informedOrganisationIds).toEqual([owner, lead]);
    expect(needs.weights).toContainEqual({ component: 'LANGUAGE', weight: 33 });
    expect(needs.weights).toContainEqual({ component: 'TOPIC', weight: DEFAULT_WEIGHTS.TOPIC });
  });

  it('takes as many statements for twenty challenges as for two of the same depth', async () => {
    const ask = async (first: number) =>
      (await test.query(`{ challenges(first: ${first}, where: { topic: { isNull: false } }) { nodes { ${NEEDS} } } }`))
        .statements;
    expect(await ask(20)).toBeLessThanOrEqual((await ask(2)) + 4);
  });
});

describe('setMatchingWeights', () => {
  const MATCHING = 'programme { matchingWeights { component weight } }';
  const allZero = Object.keys(DEFAULT_WEIGHTS).map((component) => ({ component, weight: 0 }));

  it('says what counts how much, and none at all brings the defaults back', async () => {
    const lead = createId();
    const officer = test.as({ scopes: ['write:programmes'], organisation: lead });
    const { programme } = await officer.act('createProgramme', programmeInput(lead), 'programme { id }');
    const set = async (weights: object[]) => {
      const changed = await officer.act('setMatchingWeights', { id: programme.id, weights }, MATCHING);
      return Object.fromEntries(
        changed.programme.matchingWeights.map(({ component, weight }: never) => [component, weight]),
      );
    };
    expect(await set([{ component: 'TOPIC', weight: 0 }])).toEqual({ ...DEFAULT_WEIGHTS, TOPIC: 0 });
    expect(await set([{ component: 'LEVEL', weight: 100 }])).toEqual({ ...DEFAULT_WEIGHTS, LEVEL: 100 });
    expect(await set([])).toEqual(DEFAULT_WEIGHTS);
  });

  it.each([
    [[{ component: 'TOPIC', weight: 101 }], ['weights[0].weight OUT_OF_RANGE']],
    [
      [
        { component: 'TOPIC', weight: 1 },
        { component: 'TOPIC', weight: 2 },
      ],
      ['weights[1].component DUPLICATE'],
    ],
    [allZero, ['weights RULE_BROKEN']],
  ])('refuses %j', async (weights, expected) => {
    const { id } = await madeProgramme(test);
    const { userErrors } = await asSteward(test).act('setMatchingWeights', { id, weights });
    expect(userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual(expected);
  });

  it('knows no other components', async () => {
    const { id } = await madeProgramme(test);
    const weights = [{ component: 'LUCK', weight: 1 }];
    await expect(asSteward(test).act('setMatchingWeights', { id, weights })).rejects.toThrow(/LUCK/);
  });
});
