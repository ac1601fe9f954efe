import { type Act, given, type InputOf, storedTexts, titleColumns } from '@kakehashi/subgraph';
import { Milestone } from './milestone.entity';
import { milestoneWorkflow } from './milestone.workflow';

const milestoneFields = {
  titles: given.texts('What is to be reached, in each language that has it.'),
  dueOn: given.day('Day by which it is to be reached.'),
};

/** The milestones of a new award, in the order of their numbers. */
export const givenMilestones = given.list(
  'MilestoneInput',
  milestoneFields,
  'Something that those who receive the award promise to reach; numbered from 1 in the order given.',
);

/** Writes the milestones of a new award, and returns their ids by number. */
export async function writeMilestones(
  act: Act,
  awardId: string,
  milestones: readonly InputOf<typeof milestoneFields>[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const [index, { titles, dueOn }] of milestones.entries()) {
    const number = index + 1;
    const id = await act.insert(Milestone, {
      award_id: awardId,
      number,
      ...titleColumns(storedTexts(titles)),
      due_on: dueOn,
      achieved_on: null,
      status: milestoneWorkflow.initial,
      evidence: [],
    });
    ids.set(number, id);
  }
  return ids;
}

/** The numbers of so many milestones. */
export function milestoneNumbers(milestones: readonly unknown[]): Set<number> {
  return new Set(milestones.map((_, index) => index + 1));
}
