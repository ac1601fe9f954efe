import { findTellingQuestions, type PrivacyTest, SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from './definition';
import { writeHiddenPerson } from './testing/hidden-person';

const MEMBER: TestCaller = { scopes: ['read:members'] };
const STEWARD: TestCaller = { scopes: ['read:members', 'write:any'] };

/** A thousand questions, asked twice: some seconds on a machine that has nothing else to do. */
const LONG_MS = 280_000;

describe('A private person', () => {
  let test: PrivacyTest;

  beforeAll(async () => {
    const [there, absent] = [await SubgraphTest.start(people), await SubgraphTest.start(people)];
    const hidden = await writeHiddenPerson(there.database, 'PRIVATE');
    test = { there, absent, hidden, feed: 'peopleChanges' };
  }, LONG_MS);
  afterAll(async () => {
    await test.there.stop();
    await test.absent.stop();
  });

  it.each<[string, TestCaller | undefined]>([
    ['anybody', undefined],
    ['a member', MEMBER],
  ])(
    'is not there for %s, whatever they ask',
    async (_asker, caller) => {
      const { questions, telling } = await findTellingQuestions(test, caller);
      expect(telling).toEqual([]);
      expect(questions).toBeGreaterThan(500);
    },
    LONG_MS,
  );

  it(
    'is there for a steward, whom a third of the questions tell it',
    async () => {
      const { questions, telling } = await findTellingQuestions(test, STEWARD, 4);
      expect(telling.length).toBeGreaterThan(questions / 3);
    },
    LONG_MS,
  );
});
