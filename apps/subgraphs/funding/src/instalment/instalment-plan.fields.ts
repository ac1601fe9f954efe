import { given, type InputOf, optional } from '@kakehashi/subgraph';

const instalmentFields = {
  money: given.money('Its amount, in the currency of the commitment.'),
  dueOn: given.day('Day on which it is to be paid, in the time zone of the call; UTC where there is none.'),
  milestone: optional(
    given.integer('Number of the milestone of the award that must be reached before; default none.', { least: 1 }),
  ),
};

/** An instalment as it is planned. */
export type PlannedInstalment = InputOf<typeof instalmentFields>;

/** The instalments of a commitment, in the order of their numbers. */
export const givenInstalments = given.list(
  'InstalmentInput',
  instalmentFields,
  'A part of a commitment that is paid by itself. All together must be exactly the commitment.',
);
