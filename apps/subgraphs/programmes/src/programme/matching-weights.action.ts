import { completeWeights, MatchComponent } from '@kakehashi/matching';
import { defineChange, given } from '@kakehashi/subgraph';
import { MatchingWeight } from './matching-weight.entity';
import { Programme } from './programme.entity';
import { leadsProgramme } from './programme.relation';

const fields = {
  component: given.oneOf(MatchComponent, 'What counts; each at most once.'),
  weight: given.integer('How much, as a share of the sum of all.', { least: 0, most: 100 }),
};

/** Says what counts how much in the challenges of a programme. */
export const setMatchingWeights = defineChange({
  name: 'setMatchingWeights',
  description: 'Says what counts how much when people are matched with the challenges of a programme.',
  entity: Programme,
  scope: 'write:programmes',
  relation: leadsProgramme,
  input: {
    weights: given.list(
      'MatchingWeightInput',
      fields,
      'What is not named has its default weight; none at all, and all are the defaults. They must not all be 0.',
    ),
  },
  async run(act, { weights }, { id }) {
    weights.forEach(({ component }, index) => {
      if (weights.findIndex((other) => other.component === component) === index) return;
      act.fault('DUPLICATE', `weights[${index}].component`, `${component} has a weight already.`);
    });
    if (completeWeights(weights).every(({ weight }) => weight === 0)) {
      act.fault('RULE_BROKEN', 'weights', 'At least one weight must be above 0, or nobody would be above another.');
    }
    act.settle();
    await act.replaceLinks(
      MatchingWeight,
      { programme_id: id },
      weights.map(({ component, weight }) => ({ component, weight })),
    );
    return {};
  },
});
