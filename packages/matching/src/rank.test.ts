import fc from 'fast-check';
import type { Candidate } from './candidate';
import { closeness, LEAST_CLOSENESS } from './closeness';
import { MATCH_COMPONENTS } from './match-component.enum';
import type { Needs } from './needs';
import { rank } from './rank';
import { completeWeights } from './weights';

const TOPICS = ['a', 'b', 'c'];
const topics = TOPICS.flatMap((askedTopicId, place) => [
  { topicId: askedTopicId, askedTopicId, closeness: 1, names: [] },
  { topicId: `near ${place}`, askedTopicId, closeness: closeness(1, 1), names: [] },
]);

const needs: Needs = {
  topics,
  languages: ['vi', 'ja'],
  from: '2026-01-01',
  to: '2026-07-01',
  weights: completeWeights(),
};

const day = fc.constantFrom(null, '2025-12-01', '2026-02-01', '2026-05-01', '2027-01-01');

const candidates = fc.uniqueArray(
  fc.record<Candidate>({
    id: fc.uuid(),
    expertise: fc.uniqueArray(
      fc.record({
        topicId: fc.constantFrom(...TOPICS, 'near 0', 'near 1', 'far'),
        level: fc.constantFrom('AWARENESS', 'WORKING', 'EXPERT', 'AUTHORITY'),
        years: fc.nat(40),
        evidenceYears: fc.array(fc.option(fc.integer({ min: 1990, max: 2026 })), { maxLength: 4 }),
      }),
      { selector: ({ topicId }) => topicId, maxLength: 4 },
    ),
    languages: fc.array(
      fc.record({ lang: fc.constantFrom('vi', 'ja-JP', 'ko'), level: fc.constantFrom('NATIVE', 'B1', 'A1') }),
      { maxLength: 3 },
    ),
    availability: fc.array(fc.record({ from: day, to: day }), { maxLength: 3 }),
    acceptedCommissions: fc.nat(3),
    outcomes: fc.nat(5),
    organisation: fc.constantFrom(null, 'x', 'y'),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

const orderOf = (given: readonly Candidate[]) =>
  rank(given, needs).map(({ candidate, score }) => [candidate.id, score]);

describe('rank', () => {
  it('gives the same order however the people come', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        expect(orderOf([...given].reverse())).toEqual(orderOf(given));
      }),
    );
  });

  it('keeps scores and values between 0 and 1, tells each component once, and puts the best first', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const ranked = rank(given, needs);
        expect(ranked).toHaveLength(given.length);
        for (const { components, score } of ranked) {
          expect(components.map(({ name }) => name)).toEqual(MATCH_COMPONENTS);
          for (const value of [score, ...components.map((one) => one.value)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }),
    );
  });

  it('puts nobody lower who has more to show', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const [first] = given;
        if (!first) return;
        const alone = (one: Candidate) => rank([one], needs)[0]?.score ?? 0;
        const better = { ...first, acceptedCommissions: first.acceptedCommissions + 1 };
        expect(alone(better)).toBeGreaterThan(alone(first));
      }),
    );
  });

  it('lets nobody but the first of an organisation count as the only one', () => {
    const twin = (id: string): Candidate => ({
      id,
      expertise: [],
      languages: [],
      availability: [],
      acceptedCommissions: 0,
      outcomes: 0,
      organisation: 'x',
    });
    const diversity = rank([twin('2'), twin('1'), twin('3')], needs).map(
      ({ components }) => components.find(({ name }) => name === 'DIVERSITY')?.value,
    );
    expect(diversity).toEqual([1, 0.5, 0.3333]);
  });

  it('scores 0 where nothing counts', () => {
    const nothing = { ...needs, weights: completeWeights().map(({ component }) => ({ component, weight: 0 })) };
    fc.assert(fc.property(candidates, (given) => rank(given, nothing).every(({ score }) => score === 0)));
  });
});

describe('closeness', () => {
  it('falls with each step, up more than down, and keeps siblings near and cousins far', () => {
    expect([closeness(0, 0), closeness(0, 1), closeness(1, 0), closeness(1, 1)]).toEqual([1, 0.85, 0.6, 0.51]);
    expect(closeness(2, 2)).toBeLessThan(LEAST_CLOSENESS);
  });
});
