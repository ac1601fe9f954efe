import { type HeldType, held } from '@kakehashi/subgraph';
import { challengeList } from './challenge/challenge.input';
import { commissionList } from './commission/commission.input';
import { eventList } from './event/event.input';
import { eventSessionList } from './event-session/event-session.input';
import { interestList } from './interest/interest.input';
import { introductionList } from './introduction/introduction.input';
import { outcomeList } from './outcome/outcome.input';
import { placementList } from './placement/placement.input';
import { programmeList } from './programme/programme.input';
import { projectList } from './project/project.input';
import { targetList } from './target/target.input';
import { topicList } from './topic/topic.input';

/** Of what it is told how much there is, where from, how fresh and how complete. */
export const holdings: readonly HeldType[] = [
  held(topicList),
  held(programmeList, ['agreement', 'topic']),
  held(projectList, ['topic', 'organisation', 'person', 'technologyReadinessLevel', 'programme']),
  held(eventList, ['country', 'topic', 'organisation', 'person']),
  held(eventSessionList, ['topic', 'person']),
  held(placementList, ['person', 'homeOrganisation', 'hostOrganisation', 'topic', 'programme']),
  held(challengeList, ['topic', 'programme']),
  held(interestList, ['person', 'organisation']),
  held(commissionList, ['interest', 'contractorPerson', 'contractorOrganisation']),
  held(introductionList, ['person', 'organisation', 'event', 'topic']),
  held(outcomeList, ['hasDoi', 'project', 'award', 'topic', 'person', 'organisation']),
  held(targetList, ['organisation', 'programme']),
];
