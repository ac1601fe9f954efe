import { count, readSettings, setting } from '@kakehashi/config';
import fc from 'fast-check';
import { z } from 'zod';
import { GeneratedGraph } from './generated-graph';
import { type TrialInput, TrialRun } from './trial-run';

/** Settings of the property tests. */
export const propertySettings = {
  PROPERTY_RUNS: setting({
    schema: count().default(15),
    description:
      'How many generated graphs each property test of the plan executor tries; each gets several operations.',
  }),
  PROPERTY_SEED: setting({
    schema: z.coerce.number().int().default(1),
    description:
      'Seed of the generated graphs: the same seed gives the same graphs, so that a change alone decides whether the tests pass. Give others to search further.',
  }),
};

/** How often shrinking may go down: each step composes a graph. */
const MOST_SHRINKS = 200;

const tape = (length: number) =>
  fc.limitShrink(fc.noBias(fc.array(fc.nat(997), { minLength: length, maxLength: length })), MOST_SHRINKS);

const trials = (faultRates: readonly number[]): fc.Arbitrary<TrialInput[]> =>
  fc.array(
    fc.record({ operation: tape(160), seed: fc.noShrink(fc.nat()), faultRate: fc.constantFrom(...faultRates) }),
    { minLength: 1, maxLength: 5, size: 'max' },
  );

/**
 * Checks that something holds for generated graphs, operations, data and faults.
 *
 * @param faultRates how many in a thousand values go wrong
 * @throws the smallest counterexample found, with its seed
 */
export async function holdsAlways(
  faultRates: readonly number[],
  holds: (run: TrialRun) => Promise<void>,
): Promise<void> {
  const { PROPERTY_RUNS: numRuns, PROPERTY_SEED: seed } = readSettings(propertySettings);
  const property = fc.asyncProperty(tape(160), trials(faultRates), async (graphTape, inputs) => {
    const graph = new GeneratedGraph(graphTape);
    for (const input of inputs) await holds(new TrialRun(graph, input));
  });
  await fc.assert(property, { numRuns, seed });
}
