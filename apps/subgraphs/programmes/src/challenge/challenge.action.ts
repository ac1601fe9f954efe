import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { hasOpenOffer } from '../commission/open-offer';
import { declineOpenInterests } from '../interest/decline-open-interests';
import { Programme } from '../programme/programme.entity';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Challenge } from './challenge.entity';
import { ownsChallenge, willOwnChallenge } from './challenge.relation';
import { isPublicChallenge } from './challenge.service';
import { challengeWorkflow } from './challenge.workflow';
import { tellClosed, topicIdsOf } from './challenge-told';
import { ChallengeTopic } from './challenge-topic.entity';

const scope = 'write:challenges';

const UTC = 'UTC';

const fields = {
  titles: given.texts('Its title, in each language that has it.'),
  description: given.texts('The problem, in each language that has it.', { longest: 20_000 }),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
  programme: optional(given.id('Id of the programme that it is posed within.')),
  deadlineOn: optional(given.day('Last day on which experts can show interest; not in the past.')),
  timeZone: optional(
    given.timeZone('IANA name of the time zone in which the deadline ends, such as `Asia/Ho_Chi_Minh`; first `UTC`.'),
  ),
};

const createChallenge = defineCreate({
  name: 'createChallenge',
  description: 'Writes a challenge as a draft, which nobody but its owner sees.',
  entity: Challenge,
  scope,
  relation: willOwnChallenge,
  input: { owner: given.id('Id of the organisation that wants it solved.'), ...fields },
  async run(act, { owner, titles, description, topics, programme, deadlineOn, timeZone }) {
    await check(act, { deadlineOn, timeZone, programme, topics });
    const id = await act.insert(Challenge, {
      ...titleColumns(storedTexts(titles)),
      description: storedTexts(description),
      owner_organisation_id: owner,
      programme_id: programme ?? null,
      status: challengeWorkflow.initial,
      is_published: false,
      deadline_on: deadlineOn ?? null,
      time_zone: timeZone ?? UTC,
      period_from: act.today(),
      period_to: null,
      period_precision: 'DAY',
    });
    await act.replaceLinks(ChallengeTopic, { challenge_id: id }, topicLinks(topics));
    await enterState(act, challengeWorkflow, id, challengeWorkflow.initial);
    return id;
  },
});

const updateChallenge = defineChange({
  name: 'updateChallenge',
  description: 'Corrects a challenge that is not settled yet; what is left out stays as it is.',
  entity: Challenge,
  scope,
  relation: ownsChallenge,
  isVisible: (_, challenge) => isPublicChallenge(challenge),
  input: {
    titles: optional(fields.titles),
    description: optional(fields.description),
    topics: optional(fields.topics),
    programme: fields.programme,
    deadlineOn: fields.deadlineOn,
    timeZone: fields.timeZone,
  },
  async run(act, { titles, description, topics, programme, deadlineOn, timeZone }, { id, status, ...challenge }) {
    if (status === 'SOLVED' || status === 'CANCELLED' || status === 'EXPIRED') {
      act.refuse('ILLEGAL_STEP', null, `A challenge that is ${status} can not be changed.`, {
        currentState: status,
        allowedSteps: [],
      });
    }
    await check(act, { deadlineOn, timeZone: timeZone ?? challenge.timeZone, programme, topics });
    if (topics) await act.replaceLinks(ChallengeTopic, { challenge_id: id }, topicLinks(topics));
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(description && { description: storedTexts(description) }),
      ...(programme !== undefined && { programme_id: programme }),
      ...(deadlineOn !== undefined && { deadline_on: deadlineOn }),
      ...(timeZone != null && { time_zone: timeZone }),
    };
  },
});

const publishChallenge = defineChange({
  name: 'publishChallenge',
  description: 'Opens a draft to experts.',
  entity: Challenge,
  scope,
  relation: ownsChallenge,
  isVisible: (_, challenge) => isPublicChallenge(challenge),
  workflow: challengeWorkflow,
  async run(act, _, { id, deadlineOn, timeZone, ownerOrganisationId }) {
    await check(act, { deadlineOn, timeZone });
    act.settle();
    const topicIds = await topicIdsOf(act, id);
    await act.emit('challenge.published', id, { challengeId: id, topicIds, ownerOrganisationId });
    return { is_published: true };
  },
});

const seekExperts = defineChange({
  name: 'seekExperts',
  description: 'Tells that experts are being sought for it.',
  entity: Challenge,
  scope,
  relation: ownsChallenge,
  isVisible: (_, challenge) => isPublicChallenge(challenge),
  workflow: challengeWorkflow,
});

const cancelChallenge = defineChange({
  name: 'cancelChallenge',
  description: 'Gives a challenge up; interests in it that are open still are declined.',
  entity: Challenge,
  scope,
  relation: ownsChallenge,
  isVisible: (_, challenge) => isPublicChallenge(challenge),
  workflow: challengeWorkflow,
  async run(act, _, challenge) {
    const { id } = challenge;
    if (await hasOpenOffer(act, 'challenge_id', id)) {
      act.refuse('RULE_BROKEN', null, 'A commission of it is on offer; that must be terminated first.');
    }
    await declineOpenInterests(act, id);
    await tellClosed(act, challenge, 'CANCELLED');
    return { period_to: act.today(), is_published: isPublicChallenge(challenge) };
  },
});

/** What can be done to challenges by themselves; interests and commissions take them further. */
export const challengeActions: readonly Action[] = [
  createChallenge,
  updateChallenge,
  publishChallenge,
  seekExperts,
  cancelChallenge,
];

interface Checked {
  readonly deadlineOn?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly programme?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
}

async function check(act: Act, { deadlineOn, timeZone, programme, topics }: Checked): Promise<void> {
  if (deadlineOn != null && deadlineOn < act.today(timeZone ?? UTC)) {
    act.fault('OUT_OF_RANGE', 'deadlineOn', `The deadline must not be in the past, but is ${deadlineOn}.`);
  }
  await act.mustExist(Programme, programme, 'programme');
  await act.mustExist(Topic, topics, 'topics');
}
