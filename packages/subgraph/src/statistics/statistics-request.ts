import type { Where } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { ArgsType, type ClassType, Field } from 'type-graphql';
import { enumName } from '../list/enum-name';

/** The arguments of every statistic. */
export interface StatisticsArguments {
  readonly groupBy: readonly string[];
  readonly where?: Where | null;
}

const MOST_DIMENSIONS = 4;

/** How many groups are told at most. */
export const MOST_GROUPS = 10_000;

/**
 * Makes the arguments of a statistic: by what to group, which rows, and what its values need.
 *
 * @param More the arguments of its values, an arguments type; undefined for none
 */
export function createStatisticsArguments(
  Dimension: object,
  Where: ClassType<object>,
  More: ClassType<object> = class {},
): ClassType<object> {
  @ArgsType()
  class Arguments extends More {
    @Field(() => [Dimension], {
      defaultValue: [],
      description: `By what to group, at most ${MOST_DIMENSIONS}, each once; without it only the total is told. At most ${MOST_GROUPS} groups.`,
    })
    groupBy!: string[];

    @Field(() => Where, { nullable: true, description: 'Which rows to count, as in the list; without it all.' })
    where?: object | null;
  }
  return Arguments;
}

/** @throws BAD_USER_INPUT when there are too many dimensions, or one is given twice */
export function checkDimensions(groupBy: readonly string[]): void {
  if (groupBy.length > MOST_DIMENSIONS) {
    throw badUserInput('groupBy', `must hold at most ${MOST_DIMENSIONS} dimensions, but holds ${groupBy.length}`);
  }
  const twice = groupBy.findIndex((name, place) => groupBy.indexOf(name) !== place);
  if (twice !== -1) throw badUserInput(`groupBy[${twice}]`, 'must not be given twice', enumName(groupBy[twice] ?? ''));
}

/** @throws BAD_USER_INPUT when there are too many groups, with how to have fewer */
export function checkGroups(groups: readonly unknown[], isOverTime: boolean): void {
  if (groups.length <= MOST_GROUPS) return;
  const coarser = isOverTime ? ', take a longer part of time' : '';
  throw badUserInput(
    'groupBy',
    `must give at most ${MOST_GROUPS} groups; leave a dimension out${coarser}, or count fewer rows by "where"`,
  );
}
